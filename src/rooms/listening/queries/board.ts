import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { optionalId } from '../../../platform/input.ts'
import { branches, isAllowed, organisedBranches } from '../../organisation/index.ts'
import { findBuilding } from '../../places/index.ts'
import type { BoardPageProps } from '../pages/board.tsx'
import { searchQuery } from '../rules/index.ts'
import { describe, grievanceRows } from './grievances.ts'
import { themesOfBranches } from './themes.ts'

const choice = v.optional(v.string(), '')

/** What the board is filtered by. `days`: raised in the last so many; `before`: the arrival that the last page ended with. */
export const BoardFilter = v.object({
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  branch: optionalId,
  building: optionalId,
  theme: v.optional(v.union([v.literal(''), v.literal('none'), v.pipe(v.string(), v.uuid())]), ''),
  severity: v.pipe(
    choice,
    v.transform((value) => Number(value) || null),
  ),
  days: v.pipe(
    choice,
    v.transform((value) => Number(value) || null),
  ),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/), v.transform(Number))),
})
export type BoardFilter = v.InferOutput<typeof BoardFilter>

const PAGE = 50
/** How many fitting words are looked through at a time for those that fit the other filters too. */
const SEARCHED = 500

/** A page of the board, the newest first. */
export async function readBoard(at: At, filter: BoardFilter): Promise<BoardPageProps> {
  const found = await searched(at, filter)
  const rows = await grievanceRows(at, PAGE + 1, (query) => narrow(query, filter, at, found?.ids ?? null))
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1)?.arrival : found?.next
  const named = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  return {
    grievances: await describe(at, shown),
    filter: { ...filter, buildingName: filter.building ? (await findBuilding(at, filter.building)).address : null },
    branches: await organisedBranches(at),
    themes: (await themesOfBranches(at)).map((theme) => ({ ...theme, branch: named.get(theme.branch) ?? '' })),
    mayGather: isAllowed(at.scope, 'grievances.change'),
    next: last ?? null,
  }
}

type Rows = Parameters<Parameters<typeof grievanceRows>[2]>[0]

function narrow(rows: Rows, filter: BoardFilter, at: At, ids: string[] | null): Rows {
  let query = rows
  if (ids) query = query.where('grievance.id', '=', sql<string>`any (${ids}::uuid[])`)
  else if (filter.before !== undefined) query = query.where('grievance.arrival', '<', filter.before)
  if (filter.branch) query = query.where('grievance.branch_id', '=', filter.branch)
  if (filter.building) query = query.where('grievance.building_id', '=', filter.building)
  if (filter.severity) query = query.where('grievance.severity', '>=', filter.severity)
  if (filter.days) query = query.where('grievance.day', '>=', daysAgo(at.now, filter.days))
  if (filter.theme === 'none') return query.where(({ not, exists }) => not(exists(linked(at))))
  if (filter.theme) return query.where(({ exists }) => exists(linked(at).where('link.theme_id', '=', filter.theme)))
  return query
}

const linked = (at: At) =>
  at.trx
    .selectFrom('listening.grievance_theme as link')
    .select('link.theme_id')
    .where('link.organisation_id', '=', at.scope.organisation)
    .where('link.grievance_id', '=', sql<string>`grievance.id`)

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)

/** What the words fit, through the search of the database; null without any words. `next` goes on where it stopped. */
async function searched(at: At, filter: BoardFilter): Promise<{ ids: string[]; next: number | undefined } | null> {
  const query = searchQuery(filter.q)
  if (query === null) return null
  const { rows } = await sql<{ id: string; arrival: number }>`
    select id, arrival from listening.search(${query}, ${filter.branch}, ${filter.before ?? Number.MAX_SAFE_INTEGER}, ${SEARCHED})`.execute(
    at.trx,
  )
  return { ids: rows.map(({ id }) => id), next: rows.length === SEARCHED ? rows.at(-1)?.arrival : undefined }
}
