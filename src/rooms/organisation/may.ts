import type { At } from '../../platform/at.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isAllowed, type Place, type Right } from './rules.ts'

/**
 * The first line of every action.
 * @param place the branch or thing concerned; leave it out only where the right anywhere is enough
 * @throws Refusal `forbidden`
 */
export function may(at: At, right: Right, place?: Place): void {
  if (!isAllowed(at.scope, right, place)) throw new Refusal('forbidden', 'platform.forbidden')
}
