import type { At } from '../../../platform/at.ts'
import { emptyOutbox } from '../queries/outbox.ts'

/** Letters of sign-ups and sign-ins have lost their use by then, and hold addresses. */
const KEPT_DAYS = 60

/** Empties the outbox of what is old. */
export async function forgetKept(at: At): Promise<void> {
  await emptyOutbox(at, new Date(at.now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000))
}
