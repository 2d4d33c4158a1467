import { sql } from 'kysely'
import type { At } from '../../../../platform/at.ts'
import { newId } from '../../../../platform/ids.ts'
import type { ReadPlace } from '../../rules/place.ts'
import type { LonLat } from '../../rules/shape.ts'

/** A place that was read, with the outline of its building where the file has one. */
export type KeptPlace = ReadPlace & { outline: readonly LonLat[] | null }
export type KeptLine = { name: string; key: string; points: readonly LonLat[] }
export type Into = { branch: string; batch: string | null }
export type Kept = { newStreets: number; newBuildings: string[]; newDoors: number }

/**
 * Keeps places: their streets, their buildings, their doors, each once. What stands already stays as it is, and gains
 * only what was not known of it (where it lies, its outline, its floors). A few statements, however many places.
 */
export async function keepPlaces(at: At, into: Into, places: readonly KeptPlace[]): Promise<Kept> {
  const lines = places
    .filter((place) => place.streetKey !== '')
    .map((place) => ({ name: place.street, key: place.streetKey }))
  const streets = await keepStreets(at, into, lines)
  const buildings = await keepBuildings(at, into, places, streets.ids)
  const newDoors = await keepDoors(at, into, places, (place) => buildings.ids.get(houseKey(place, streets.ids)) ?? '')
  return { newStreets: streets.added, newBuildings: buildings.added, newDoors }
}

/** Keeps streets with their lines. */
export async function keepLines(at: At, into: Into, lines: readonly KeptLine[]): Promise<number> {
  return (await keepStreets(at, into, lines)).added
}

type StreetRow = { name: string; key: string; points?: readonly LonLat[] }

async function keepStreets(at: At, { branch }: Into, rows: readonly StreetRow[]) {
  const distinct = [...new Map(rows.map((row) => [row.key, row])).values()]
  if (distinct.length === 0) return { ids: new Map<string, string>(), added: 0 }
  const organisation_id = at.scope.organisation
  const values = distinct.map(({ name, key, points }) => ({
    organisation_id,
    id: newId(),
    branch_id: branch,
    name,
    key,
    line: points ?? null,
  }))
  const kept = await at.trx
    .insertInto('places.street')
    .columns(columnsOf(values))
    .expression(asRows('places.street', values))
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'branch_id', 'key'])
        .doUpdateSet((eb) => ({ line: eb.fn.coalesce('excluded.line', 'places.street.line') })),
    )
    .returning(['id', 'key'])
    .execute()
  const made = new Set(values.map((row) => row.id))
  return { ids: new Map(kept.map((row) => [row.key, row.id])), added: kept.filter((row) => made.has(row.id)).length }
}

async function keepBuildings(at: At, into: Into, places: readonly KeptPlace[], streets: ReadonlyMap<string, string>) {
  const houses = Map.groupBy(places, (place) => houseKey(place, streets))
  const values = [...houses.values()].map((doors) => buildingRow(at, into, doors, streets))
  const kept = await at.trx
    .insertInto('places.building')
    .columns(columnsOf(values))
    .expression(asRows('places.building', values))
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'street_id', 'key', 'branch_id']).doUpdateSet((eb) => ({
        longitude: eb.fn.coalesce('places.building.longitude', 'excluded.longitude'),
        latitude: eb.fn.coalesce('places.building.latitude', 'excluded.latitude'),
        outline: eb.fn.coalesce('places.building.outline', 'excluded.outline'),
        floors: eb.fn<number | null>('greatest', ['places.building.floors', 'excluded.floors']),
      })),
    )
    .returning(['id', 'key', 'street_id'])
    .execute()
  const made = new Set(values.map((row) => row.id))
  return {
    ids: new Map(kept.map((row) => [`${row.street_id ?? ''}/${row.key}`, row.id])),
    added: kept.map((row) => row.id).filter((id) => made.has(id)),
  }
}

const houseKey = (place: ReadPlace, streets: ReadonlyMap<string, string>): string =>
  `${streets.get(place.streetKey) ?? ''}/${place.numberKey}`

/** One building of all its doors' rows: the first that knows something says it. */
function buildingRow(
  at: At,
  { branch, batch }: Into,
  doors: readonly KeptPlace[],
  streets: ReadonlyMap<string, string>,
) {
  const [first] = doors as readonly [KeptPlace]
  const located = doors.find((door) => door.longitude !== null)
  const floors = doors.flatMap((door) => [door.floors, door.floor === null ? null : door.floor + 1])
  const known = floors.filter((count) => count !== null && count > 0) as number[]
  const outline = doors.find((door) => door.outline)?.outline
  return {
    organisation_id: at.scope.organisation,
    id: newId(),
    branch_id: branch,
    street_id: streets.get(first.streetKey) ?? null,
    number: first.number,
    key: first.numberKey,
    address: first.address,
    longitude: located?.longitude ?? null,
    latitude: located?.latitude ?? null,
    floors: known.length > 0 ? known.reduce((most, count) => Math.max(most, count), 1) : null,
    outline: outline ?? null,
    batch,
  }
}

async function keepDoors(
  at: At,
  into: Into,
  places: readonly KeptPlace[],
  buildingOf: (place: KeptPlace) => string,
): Promise<number> {
  const distinct = new Map(places.map((place) => [`${buildingOf(place)}/${place.unitKey}`, place]))
  const values = [...distinct.values()].map((place) => ({
    organisation_id: at.scope.organisation,
    id: newId(),
    branch_id: into.branch,
    building_id: buildingOf(place),
    unit: place.unit,
    key: place.unitKey,
    floor: place.floor,
    batch: into.batch,
  }))
  const kept = await at.trx
    .insertInto('places.door')
    .columns(columnsOf(values))
    .expression(asRows('places.door', values))
    .onConflict((conflict) => conflict.columns(['organisation_id', 'building_id', 'key']).doNothing())
    .executeTakeFirst()
  return Number(kept.numInsertedOrUpdatedRows ?? 0)
}

const columnsOf = <Row extends object>(rows: readonly Row[]) => Object.keys(rows[0] ?? {}) as (keyof Row & string)[]

/** Rows as one value: thousands of them cost neither side more than a few parameters would. */
function asRows<Row extends object>(table: string, rows: readonly Row[]) {
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)))
  return sql<Row>`select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
}
