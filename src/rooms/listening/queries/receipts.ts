import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import type { RoundGround } from './ground.ts'

/** Notes these records as kept. @returns those that were not noted before; of two deliveries at once, one waits for the other */
export async function freshAmong(at: At, ground: RoundGround, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    insert into listening.receipt (organisation_id, id, branch_id, handout_id)
    select ${at.scope.organisation}, id, ${ground.branch}, ${ground.handout} from unnest(${ids}::uuid[]) as sent(id)
    order by id
    on conflict do nothing
    returning id`.execute(at.trx)
  return new Set(rows.map(({ id }) => id))
}

/** What was refused after it was noted may be sent again. */
export async function forgetReceipts(at: At, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await at.trx
    .deleteFrom('listening.receipt')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', 'in', ids)
    .execute()
}

/** Notes whom a record of a person became, or which door a record of a door. */
export async function noteBecame(
  at: At,
  record: string,
  became: { person_id: string } | { door_id: string },
): Promise<void> {
  await at.trx
    .updateTable('listening.receipt')
    .set(became)
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', record)
    .execute()
}

/** The people that these records became. */
export async function peopleOf(at: At, records: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (records.length === 0) return new Map()
  const rows = await at.trx
    .selectFrom('listening.receipt')
    .select(['id', 'person_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', 'in', records)
    .execute()
  return new Map(rows.flatMap(({ id, person_id }) => (person_id ? [[id, person_id] as const] : [])))
}
