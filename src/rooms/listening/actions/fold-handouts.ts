import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { endLinks } from '../../organisation/index.ts'
import { DELIVERY_DAYS } from '../rules/index.ts'

/**
 * Thirty days after a round: its links end, outcomes by door fold into totals of the building, and the receipts go, since
 * nothing more is taken. The ids go with them: they tell the time.
 * @returns `'again'` while there are rounds left
 */
export async function foldHandouts(at: At): Promise<'again' | undefined> {
  const before = new Date(at.now.getTime() - DELIVERY_DAYS * 24 * 60 * 60 * 1000)
  const handout = await at.trx
    .selectFrom('listening.handout')
    .select(['id', 'branch_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('folded_at', 'is', null)
    .where('until', '<', before)
    .orderBy('until')
    .limit(1)
    .executeTakeFirst()
  if (!handout) return undefined
  await endLinks(at, handout.id)
  await foldVisits(at, handout.id)
  await at.trx
    .updateTable('listening.handout')
    .set({ folded_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', handout.id)
    .execute()
  await record(at, { verb: 'listening.round-folded', subject: handout.id, branch: handout.branch_id })
  return 'again'
}

async function foldVisits(at: At, handout: string): Promise<void> {
  const { organisation } = at.scope
  await sql`
    update listening.visit set id = gen_random_uuid(), door_id = null, recorded_at = null, received_at = null, arrival = null
    where organisation_id = ${organisation} and handout_id = ${handout} and recorded_at is not null`.execute(at.trx)
  await sql`
    update listening.grievance set door_id = null
    where organisation_id = ${organisation} and handout_id = ${handout} and person_id is null`.execute(at.trx)
  await sql`delete from listening.receipt where organisation_id = ${organisation} and handout_id = ${handout}`.execute(
    at.trx,
  )
}
