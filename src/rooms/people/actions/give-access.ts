import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { id } from '../../../platform/input.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { findPerson } from '../queries/person.ts'
import { accessPage, type Held } from '../rules/access.ts'
import { mayPerson } from './may-person.ts'

export const Access = v.object({ person: id, as: v.picklist(['json', 'html']) })

/** Everything that is held about somebody, in every room, with where it came from and who used it: a file to give them. */
export async function giveAccess(at: At, { person, as }: v.InferOutput<typeof Access>): Promise<Download> {
  const branch = await mayPerson(at, 'people.see', person)
  const { full_name: name } = await findPerson(at, person)
  const { name: organisation } = await ownOrganisation(at)
  const held: Held[] = []
  for (const { table, person: column, says } of at.house.belongings) {
    const rows = await rowsOf(at, table, column, person)
    if (rows.length > 0) held.push({ says, table, rows })
  }
  held.push({ says: 'events', table: 'platform.event', rows: await eventsOf(at, person) })
  await record(at, { verb: 'people.access-given', subject: person, branch, power: true })
  const copy = { name, organisation, at: at.now.toISOString(), held }
  return as === 'json'
    ? { type: 'application/json', name: 'what-we-hold.json', body: JSON.stringify(copy, null, 2) }
    : { type: 'text/html; charset=utf-8', name: 'what-we-hold.html', body: accessPage(copy) }
}

async function rowsOf(at: At, table: string, column: string, person: string): Promise<Held['rows']> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) - 'organisation_id' as row from ${sql.table(table)} t
    where t.organisation_id = ${at.scope.organisation} and ${sql.ref(`t.${column}`)} = ${person} limit 10000`.execute(
    at.trx,
  )
  return rows.map(({ row }) => row)
}

async function eventsOf(at: At, person: string): Promise<Held['rows']> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select jsonb_build_object('at', e.at, 'verb', e.verb, 'by', e.actor_kind, 'reason', e.reason, 'change', c.change) as row
    from platform.event e
    left join platform.event_change c on c.organisation_id = e.organisation_id and c.event_id = e.id and c.person_id = ${person}
    where e.organisation_id = ${at.scope.organisation}
      and (e.subject = ${person} or e.id in (select m.event_id from platform.event_change m
                                             where m.organisation_id = ${at.scope.organisation} and m.person_id = ${person}))
    order by e.sequence`.execute(at.trx)
  return rows.map(({ row }) => row)
}
