import type { At } from '../../../platform/at.ts'
import type { Filter } from '../../../platform/room.ts'
import { words } from '../words.ts'

const STREETS_MOST = 500

/** People by where they live. */
export const filters: readonly Filter[] = [
  { name: 'street', label: words.en.livesOn, options: streetsWithHomes, people: peopleOfStreet },
]

async function streetsWithHomes(at: At) {
  const streets = await at.trx
    .selectFrom('places.street as street')
    .select(['street.id', 'street.name'])
    .where('street.organisation_id', '=', at.scope.organisation)
    .where('street.id', 'in', homesOf(at).select('building.street_id').$castTo<{ street_id: string }>())
    .orderBy('street.key')
    .orderBy('street.id')
    .limit(STREETS_MOST)
    .execute()
  return streets.map(({ id, name }) => ({ value: id, label: name }))
}

async function peopleOfStreet(at: At, street: string): Promise<string[]> {
  const homes = await homesOf(at).select('home.person_id').distinct().where('building.street_id', '=', street).execute()
  return homes.map((home) => home.person_id)
}

const homesOf = (at: At) =>
  at.trx
    .selectFrom('places.home as home')
    .innerJoin('places.door as door', (join) =>
      join.onRef('door.organisation_id', '=', 'home.organisation_id').onRef('door.id', '=', 'home.door_id'),
    )
    .innerJoin('places.building as building', (join) =>
      join.onRef('building.organisation_id', '=', 'door.organisation_id').onRef('building.id', '=', 'door.building_id'),
    )
    .where('home.organisation_id', '=', at.scope.organisation)
