import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { optionalId, shortText } from '../../../platform/input.ts'
import { may } from '../may.ts'

export const NewBranch = v.object({ name: shortText, parent: optionalId })

/** Adds a branch below another, or at the top. */
export async function addBranch(at: At, input: v.InferOutput<typeof NewBranch>): Promise<{ id: string; name: string }> {
  may(at, 'organisation.change', { branch: input.parent })
  const id = newId()
  await at.trx
    .insertInto('organisation.branch')
    .values({ organisation_id: at.scope.organisation, id, name: input.name, parent_id: input.parent })
    .execute()
  await record(at, { verb: 'organisation.branch-added', subject: id, branch: id, facts: { name: input.name } })
  return { id, name: input.name }
}
