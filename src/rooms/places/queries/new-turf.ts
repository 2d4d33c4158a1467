import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { organisedBranches } from '../../organisation/index.ts'
import type { NewTurfPageProps } from '../pages/new-turf.tsx'
import { placeKey } from '../rules/key.ts'
import { buildingsById } from './buildings.ts'
import { boxOfBranch } from './patch.ts'
import { countsOfStreets } from './streets.ts'

const ids = v.optional(
  v.union([
    v.pipe(
      id,
      v.transform((one) => [one]),
    ),
    v.array(id),
  ]),
  [],
)

/** What is chosen already when the page opens, from a street's or a building's own page. */
export const TurfPlan = v.object({
  branch: v.optional(id),
  q: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  street: ids,
  building: ids,
})

const MOST_STREETS = 200

/** The page on which a turf is chosen: one branch's streets to tick, and its map. */
export async function readNewTurf(at: At, input: v.InferOutput<typeof TurfPlan>): Promise<NewTurfPageProps> {
  const organised = await organisedBranches(at)
  const branch = input.branch ? organised.find((one) => one.id === input.branch) : organised[0]
  if (!branch) throw notFound()
  const rows = await at.trx
    .selectFrom('places.street')
    .select(['id', 'name'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('branch_id', '=', branch.id)
    .$if(placeKey(input.q) !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('key', 'like', `%${placeKey(input.q)}%`), ...input.street.map((one) => eb('id', '=', one))]),
      ),
    )
    .orderBy('key')
    .limit(MOST_STREETS + 1)
    .execute()
  const shown = rows.slice(0, MOST_STREETS)
  const counts = await countsOfStreets(
    at,
    shown.map((row) => row.id),
  )
  return {
    branch: { id: branch.id, name: branch.name },
    branches: organised.map(({ id, name }) => ({ id, name })),
    q: input.q,
    streets: shown.map((row) => ({
      ...row,
      ...(counts.get(row.id) ?? { buildings: 0, doors: 0 }),
      chosen: input.street.includes(row.id),
    })),
    moreThan: rows.length > MOST_STREETS ? MOST_STREETS : null,
    buildings: [...(await buildingsById(at, input.building)).values()].map(({ id, address }) => ({ id, address })),
    box: await boxOfBranch(at, branch.id),
    tiles: at.house.surroundings.tiles,
  }
}
