import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import { isAllowed, may, type Right } from '../../organisation/index.ts'
import { branchesOf } from '../queries/person.ts'

/**
 * The first line of every action on one person: the right counts in any branch of theirs.
 * @returns a branch where it does, for the event
 * @throws Refusal not-found for whoever isn't the viewer's to see, forbidden
 */
export async function mayPerson(at: At, right: Right, person: string): Promise<string> {
  const branches = await branchesOf(at, person)
  const [first] = branches
  if (!first) throw notFound('person')
  const { id } = branches.find((branch) => isAllowed(at.scope, right, { branch: branch.id })) ?? first
  may(at, right, { branch: id })
  return id
}
