import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, optionalText } from '../../../platform/input.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { may } from '../may.ts'

export const EndRole = v.object({ grant: id, reason: optionalText })

/** Takes a role back. The last organiser of the whole organisation keeps theirs, or nobody could give one again. */
export async function endRole(at: At, input: v.InferOutput<typeof EndRole>): Promise<void> {
  const grant = await at.trx
    .selectFrom('organisation.role_grant')
    .selectAll()
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', input.grant)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!grant) throw notFound()
  may(at, 'roles.grant', { branch: grant.branch_id })
  if (grant.role === 'organiser' && grant.branch_id === null && (await countWholeOrganisers(at)) === 1)
    throw new Refusal('conflict', 'organisation.last-organiser')
  await at.trx
    .updateTable('organisation.role_grant')
    .set({ ended_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', input.grant)
    .execute()
  await record(at, {
    verb: 'organisation.role-ended',
    subject: grant.account_id,
    branch: grant.branch_id,
    power: true,
    reason: input.reason || null,
    facts: { role: grant.role, grant: grant.id },
  })
}

async function countWholeOrganisers(at: At): Promise<number> {
  const rows = await at.trx
    .selectFrom('organisation.role_grant')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('role', '=', 'organiser')
    .where('branch_id', 'is', null)
    .where('ended_at', 'is', null)
    .forUpdate()
    .execute()
  return rows.length
}
