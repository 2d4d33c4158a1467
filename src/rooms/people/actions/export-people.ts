import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { optionalId, shortText } from '../../../platform/input.ts'
import { csvFile } from '../../../platform/tables/index.ts'
import { may } from '../../organisation/index.ts'
import { pageOf } from '../queries/people.ts'
import { words } from '../words.ts'

export const Export = v.object({ branch: optionalId, tag: optionalId, purpose: shortText })

/** The list as a file. Its purpose stands in the power log, which the branch's members read. */
export async function exportPeople(at: At, { branch, tag, purpose }: v.InferOutput<typeof Export>): Promise<Download> {
  may(at, 'people.export', branch ? { branch } : at.scope.seesAll ? { branch: null } : undefined)
  let count = 0
  const rows = async function* () {
    for await (const row of exported(at, { branch, tag })) {
      count += 1
      yield row
    }
  }
  const pieces: string[] = []
  for await (const piece of csvFile(Object.values(words.en.exported), rows())) pieces.push(piece)
  await record(at, { verb: 'people.exported', branch, power: true, reason: purpose, facts: { count } })
  return {
    type: 'text/csv; charset=utf-8',
    name: `people-${at.now.toISOString().slice(0, 10)}.csv`,
    body: pieces.join(''),
  }
}

type Exported = [
  given: string,
  family: string,
  name: string,
  email: string | null,
  phone: string | null,
  address: string | null,
  languages: string,
  branches: string,
  source: string,
]

const STEP = 2000

async function* exported(at: At, filter: { branch: string | null; tag: string | null }): AsyncGenerator<Exported> {
  let after: { sortName: string; id: string } | null = null
  for (;;) {
    const places: { sortName: string; id: string }[] = await pageOf(at, filter, after, STEP)
    for (const row of await rowsOf(
      at,
      places.map(({ id }) => id),
    ))
      yield row
    after = places.at(-1) ?? null
    if (places.length < STEP) return
  }
}

async function rowsOf(at: At, ids: readonly string[]): Promise<Exported[]> {
  const first = (kind: string) => sql`(select c.value from people.contact_point c
    where c.organisation_id = p.organisation_id and c.person_id = p.id and c.kind = ${kind} order by c.is_primary desc, c.added_at limit 1)`
  const { rows } = await sql<{ row: Exported }>`
    select json_build_array(p.given, p.family, p.full_name, ${first('email')}, ${first('phone')}, ${first('address')},
      array_to_string(p.languages, ' '),
      (select string_agg(b.name, '; ' order by b.name) from people.person_branch pb
       join organisation.branch b on b.organisation_id = pb.organisation_id and b.id = pb.branch_id
       where pb.organisation_id = p.organisation_id and pb.person_id = p.id), p.source) as row
    from unnest(${[...ids]}::uuid[]) with ordinality as w(id, place)
    join people.person p on p.organisation_id = ${at.scope.organisation} and p.id = w.id order by w.place`.execute(
    at.trx,
  )
  return rows.map(({ row }) => row)
}
