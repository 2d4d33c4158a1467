import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { id } from '../../../platform/input.ts'
import { csvFile } from '../../../platform/tables/index.ts'
import { buildingsById, findTurf } from '../../places/index.ts'
import type { VisitsPageProps } from '../pages/visits.tsx'
import { OUTCOMES, type Outcome } from '../rules/index.ts'
import { words } from '../words.ts'
import { findHandout } from './handouts.ts'

export const VisitFilter = v.object({
  handout: id,
  outcome: v.optional(v.union([v.literal(''), v.picklist(OUTCOMES)]), ''),
  before: v.optional(id),
})
type VisitFilter = v.InferOutput<typeof VisitFilter>

const PAGE = 100

/** The visits of one round, by id. A new field of a visit is selected here, for the page and for the file. */
async function visitRows(at: At, filter: VisitFilter, most: number) {
  const rows = await at.trx
    .selectFrom('listening.visit as visit')
    .leftJoin('places.door as door', (join) =>
      join.onRef('door.organisation_id', '=', 'visit.organisation_id').onRef('door.id', '=', 'visit.door_id'),
    )
    .select(['visit.id', 'visit.building_id', 'door.unit as door', 'visit.outcome', 'visit.day'])
    .where('visit.organisation_id', '=', at.scope.organisation)
    .where('visit.handout_id', '=', filter.handout)
    .$if(filter.outcome !== '', (query) => query.where('visit.outcome', '=', filter.outcome))
    .$if(filter.before !== undefined, (query) => query.where('visit.id', '<', filter.before ?? ''))
    .orderBy('visit.id', 'desc')
    .limit(most)
    .execute()
  const buildings = await buildingsById(at, [...new Set(rows.map((row) => row.building_id))])
  return rows.map(({ building_id, outcome, ...row }) => ({
    ...row,
    address: buildings.get(building_id)?.address ?? '',
    outcome: outcome as Outcome,
  }))
}

/** @throws Refusal `not-found` */
export async function readVisits(at: At, filter: VisitFilter): Promise<VisitsPageProps> {
  const handout = await findHandout(at, filter.handout)
  const rows = await visitRows(at, filter, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  return {
    handout: { id: handout.id, canvasser: handout.canvasser, byDoor: handout.level === 'door' },
    turf: (await findTurf(at, handout.turf_id)).name,
    outcome: filter.outcome,
    visits: shown,
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

const FILE_MOST = 100_000

/** The same visits as a file for a spreadsheet. @throws Refusal `not-found` */
export async function visitsFile(at: At, filter: VisitFilter): Promise<Download> {
  const handout = await findHandout(at, filter.handout)
  const turf = await findTurf(at, handout.turf_id)
  const rows = await visitRows(at, filter, FILE_MOST)
  const w = words.en.visits
  const lines = rows.map((row) => [row.address, row.door, words.en.outcomes[row.outcome], row.day])
  const pieces = await Array.fromAsync(csvFile([w.building, w.door, w.outcome, w.day], lines))
  return { type: 'text/csv; charset=utf-8', name: `${turf.name}.csv`, body: pieces.join('') }
}
