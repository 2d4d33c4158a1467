import { type RawBuilder, sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import type { Box } from '../rules/shape.ts'
import { doorsOfRow } from './doors.ts'

const degrees = (most: number) => v.pipe(v.string(), v.toNumber(), v.minValue(-most), v.maxValue(most))

export const MapView = v.object({
  west: degrees(180),
  south: degrees(90),
  east: degrees(180),
  north: degrees(90),
  branch: v.optional(id),
  /** Its buildings are marked as chosen. */
  turf: v.optional(id),
})
type View = v.InferOutput<typeof MapView>

/** More buildings than this are no picture any more: the map shows how many doors lie where. */
const BUILDINGS_MOST = 4000
const STREETS_MOST = 2000
/** Cells across the view, when they stand for buildings. */
const CELLS_ACROSS = 16

type Feature = { type: 'Feature'; geometry: unknown; properties: Record<string, unknown> }
type Features = { type: 'FeatureCollection'; features: Feature[] }

const collection = (features: Feature[]): Features => ({ type: 'FeatureCollection', features })

/** What lies in the view, as GeoJSON: streets and buildings, or where there are too many, cells with their doors. */
export async function readMap(
  at: At,
  view: View,
): Promise<{ streets: Features; buildings: Features; cells: Features }> {
  const buildings = await buildingsIn(at, view)
  if (buildings.length > BUILDINGS_MOST)
    return { streets: collection([]), buildings: collection([]), cells: collection(await cellsIn(at, view)) }
  return { streets: collection(await streetsIn(at, view)), buildings: collection(buildings), cells: collection([]) }
}

const within = ({ west, south, east, north }: Box): RawBuilder<boolean> =>
  sql<boolean>`building.longitude between ${west} and ${east} and building.latitude between ${south} and ${north}`

async function buildingsIn(at: At, view: View): Promise<Feature[]> {
  const { turf = null } = view
  const rows = await at.trx
    .selectFrom('places.building as building')
    .select([
      'building.id',
      'building.number',
      'building.address',
      'building.street_id as street',
      'building.longitude',
      'building.latitude',
      'building.outline',
      doorsOfRow,
      sql<boolean>`exists (
        select 1 from places.door d
        join places.turf_door td on td.organisation_id = d.organisation_id and td.door_id = d.id
        join places.turf t on t.organisation_id = td.organisation_id and t.id = td.turf_id and t.closed_at is null
        where d.organisation_id = building.organisation_id and d.building_id = building.id
          and (${turf}::uuid is null or t.id = ${turf}::uuid))`.as('in_turf'),
    ])
    .where('building.organisation_id', '=', at.scope.organisation)
    .where(within(view))
    .$if(view.branch !== undefined, (query) => query.where('building.branch_id', '=', view.branch ?? ''))
    .limit(BUILDINGS_MOST + 1)
    .execute()
  return rows.map(({ id, number, address, street, doors, in_turf, ...where }) => ({
    type: 'Feature',
    geometry: where.outline
      ? { type: 'Polygon', coordinates: [where.outline] }
      : { type: 'Point', coordinates: [where.longitude, where.latitude] },
    properties: {
      id,
      number,
      address,
      street,
      doors,
      taken: turf === null && in_turf,
      chosen: turf !== null && in_turf,
      longitude: where.longitude,
      latitude: where.latitude,
    },
  }))
}

async function streetsIn(at: At, view: View): Promise<Feature[]> {
  const rows = await at.trx
    .selectFrom('places.street as street')
    .select(['street.id', 'street.name', 'street.line'])
    .where('street.organisation_id', '=', at.scope.organisation)
    .where('street.line', 'is not', null)
    .$if(view.branch !== undefined, (query) => query.where('street.branch_id', '=', view.branch ?? ''))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('places.building as building')
          .select('building.id')
          .whereRef('building.organisation_id', '=', 'street.organisation_id')
          .whereRef('building.street_id', '=', 'street.id')
          .where(within(view)),
      ),
    )
    .limit(STREETS_MOST)
    .execute()
  return rows.map(({ id, name, line }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: line },
    properties: { id, name },
  }))
}

async function cellsIn(at: At, view: View): Promise<Feature[]> {
  const size = Math.max(view.east - view.west, 1e-6) / CELLS_ACROSS
  const rows = await at.trx
    .selectFrom('places.building as building')
    .innerJoin('places.door as door', (join) =>
      join.onRef('door.organisation_id', '=', 'building.organisation_id').onRef('door.building_id', '=', 'building.id'),
    )
    .select((eb) => [
      eb.fn.avg<number>('building.longitude').as('longitude'),
      eb.fn.avg<number>('building.latitude').as('latitude'),
      eb.fn.countAll<number>().as('doors'),
    ])
    .where('building.organisation_id', '=', at.scope.organisation)
    .where(within(view))
    .$if(view.branch !== undefined, (query) => query.where('building.branch_id', '=', view.branch ?? ''))
    .groupBy([sql`floor(building.longitude / ${size}::float8)`, sql`floor(building.latitude / ${size}::float8)`])
    .execute()
  return rows.map(({ longitude, latitude, doors }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { doors },
  }))
}
