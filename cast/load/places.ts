import type { At } from '../../src/platform/at.ts'
import { placeKey } from '../../src/rooms/places/rules/key.ts'
import { castId } from '../ids.ts'
import { branchId, tenants } from '../organisations.ts'
import { people } from '../people.ts'
import { buildings, doors, streets, turfs } from '../town.ts'

/** Loads streets, buildings and doors of the organisation of the scope, its turfs, and who lives where. */
export async function loadPlaces(at: At): Promise<void> {
  const organisation_id = at.scope.organisation
  const own = <T extends { organisation: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.organisation === organisation_id)
  await at.trx
    .insertInto('places.street')
    .values(
      own(streets).map(({ id, branch, name, line }) => ({
        organisation_id,
        id,
        branch_id: branch,
        name,
        key: placeKey(name),
        line: JSON.stringify(line),
      })),
    )
    .execute()
  await at.trx
    .insertInto('places.building')
    .values(
      own(buildings).map((building) => ({
        organisation_id,
        id: building.id,
        branch_id: building.branch,
        street_id: building.street,
        number: building.number,
        key: placeKey(building.number),
        address: building.address,
        longitude: building.lon,
        latitude: building.lat,
        floors: building.floors,
        outline: JSON.stringify(building.outline),
      })),
    )
    .execute()
  await at.trx
    .insertInto('places.door')
    .values(
      own(doors).map(({ id, branch, building, unit, floor }) => ({
        organisation_id,
        id,
        branch_id: branch,
        building_id: building,
        unit: unit ?? '',
        key: placeKey(unit ?? ''),
        floor,
      })),
    )
    .execute()
  await loadTurfs(at)
  await loadHomes(at)
  if (own(streets).length > 0) await loadFirstList(at)
}

async function loadTurfs(at: At): Promise<void> {
  const organisation_id = at.scope.organisation
  for (const { id, branch, name, doors } of turfs.filter((turf) => turf.organisation === organisation_id)) {
    await at.trx
      .insertInto('places.turf')
      .values({ organisation_id, id, branch_id: branch, name, made_at: at.now })
      .execute()
    const chosen = doors.map((door) => ({ organisation_id, turf_id: id, door_id: door, branch_id: branch }))
    await at.trx.insertInto('places.turf_door').values(chosen).execute()
  }
}

async function loadHomes(at: At): Promise<void> {
  const organisation_id = at.scope.organisation
  const branchOf = new Map(
    doors.filter((door) => door.organisation === organisation_id).map((door) => [door.id, door.branch]),
  )
  const homes = people.flatMap((person) => {
    const branch_id = person.door && branchOf.get(person.door)
    return person.door && branch_id ? [{ organisation_id, person_id: person.id, door_id: person.door, branch_id }] : []
  })
  if (homes.length > 0) await at.trx.insertInto('places.home').values(homes).execute()
}

/** The list that Harbour's places came with. */
async function loadFirstList(at: At): Promise<void> {
  const own = (rows: readonly { organisation: string }[]) =>
    rows.filter(({ organisation }) => organisation === at.scope.organisation).length
  const homes = own(doors)
  await at.trx
    .insertInto('places.import')
    .values({
      organisation_id: at.scope.organisation,
      id: castId('import:places'),
      branch_id: at.scope.organisation === tenants.id ? branchId('harbour') : branchId('port-workers'),
      file_name: 'harbour-doors.csv',
      counts: JSON.stringify({
        rows: homes,
        streets: own(streets),
        buildings: own(buildings),
        doors: homes,
        known: 0,
        refused: 0,
      }),
      made_by: castId('bruno'),
      done_at: at.now,
    })
    .execute()
}
