import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { branches } from '../../organisation/index.ts'
import type { PatchPageProps } from '../pages/patch.tsx'
import { placeKey } from '../rules/key.ts'
import type { Box } from '../rules/shape.ts'
import { doorsOfRow } from './doors.ts'
import { countsOfStreets } from './streets.ts'

const PAGE = 50

export const Patch = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** The street after which the page begins: its key and id. */
  after: v.optional(v.pipe(v.string(), v.maxLength(400)), ''),
})

/** The whole patch of the viewer: a map, and its streets by name, a page at a time. */
export async function readPatch(at: At, input: v.InferOutput<typeof Patch>): Promise<PatchPageProps> {
  const rows = await streetsAfter(at, input)
  const shown = rows.slice(0, PAGE)
  const counts = await countsOfStreets(
    at,
    shown.map((row) => row.id),
  )
  const names = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    q: input.q,
    totals: await totals(at),
    box: await boxOfBranch(at, null),
    tiles: at.house.surroundings.tiles,
    streets: shown.map((row) => ({
      id: row.id,
      name: row.name,
      branch: names.get(row.branch_id) ?? '',
      buildings: counts.get(row.id)?.buildings ?? 0,
      doors: counts.get(row.id)?.doors ?? 0,
    })),
    streetless: input.after === '' && input.q === '' ? await streetless(at) : [],
    next: last ? `/places?${new URLSearchParams({ q: input.q, after: `${last.key}|${last.id}` })}` : null,
  }
}

async function streetsAfter(at: At, { q, after }: v.InferOutput<typeof Patch>) {
  const cut = after.lastIndexOf('|')
  const [key, last] = [after.slice(0, Math.max(cut, 0)), after.slice(cut + 1)]
  const wanted = placeKey(q)
  return at.trx
    .selectFrom('places.street')
    .select(['id', 'key', 'name', 'branch_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .$if(wanted !== '', (query) => query.where('key', 'like', `%${wanted}%`))
    .$if(v.is(id, last), (query) => query.where((eb) => eb(eb.refTuple('key', 'id'), '>', eb.tuple(key, last))))
    .orderBy('key')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute()
}

/** More than these are found on the map. */
const STREETLESS_MOST = 200

/** Buildings that no street was named for. */
async function streetless(at: At) {
  return at.trx
    .selectFrom('places.building as building')
    .select(['building.id', 'building.address', doorsOfRow])
    .where('building.organisation_id', '=', at.scope.organisation)
    .where('building.street_id', 'is', null)
    .orderBy('building.key')
    .limit(STREETLESS_MOST)
    .execute()
}

async function totals(at: At) {
  const count = async (table: 'places.street' | 'places.building' | 'places.door') => {
    const row = await at.trx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('organisation_id', '=', at.scope.organisation)
      .executeTakeFirstOrThrow()
    return row.n
  }
  return {
    streets: await count('places.street'),
    buildings: await count('places.building'),
    doors: await count('places.door'),
  }
}

/** The box around all places of a branch, or of all that the viewer sees; null where nothing is located. */
export async function boxOfBranch(at: At, branch: string | null): Promise<Box | null> {
  const row = await at.trx
    .selectFrom('places.building')
    .select((eb) => [
      eb.fn.min('longitude').as('west'),
      eb.fn.min('latitude').as('south'),
      eb.fn.max('longitude').as('east'),
      eb.fn.max('latitude').as('north'),
    ])
    .where('organisation_id', '=', at.scope.organisation)
    .$if(branch !== null, (query) => query.where('branch_id', '=', branch ?? ''))
    .executeTakeFirstOrThrow()
  const { west, south, east, north } = row
  return west === null || south === null || east === null || north === null ? null : { west, south, east, north }
}
