import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { isAllowed } from '../../organisation/index.ts'
import { personNames } from '../../people/index.ts'
import type { DoorPageProps } from '../pages/door.tsx'
import { findBuilding } from './buildings.ts'

/** How many doors the row's `building` has; for queries that name that table so. */
export const doorsOfRow = sql<number>`(select count(*) from places.door counted
  where counted.organisation_id = building.organisation_id and counted.building_id = building.id)`.as('doors')

export const OneDoor = v.object({ door: id })

/** `unit` is empty where the building has one door; `avoid`: somebody there asked us not to call. */
export type Door = { id: string; unit: string; floor: number | null; avoid: boolean }

/** The doors of a building: from the ground up, by their number. */
export async function doorsOfBuilding(at: At, building: string): Promise<Door[]> {
  return at.trx
    .selectFrom('places.door')
    .select(['id', 'unit', 'floor', 'avoid'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('building_id', '=', building)
    .orderBy('floor')
    .orderBy('key')
    .execute()
}

/** @throws Refusal `not-found` */
export async function findDoor(at: At, door: string): Promise<Door & { building: string; branch: string }> {
  const row = await at.trx
    .selectFrom('places.door')
    .select(['id', 'unit', 'floor', 'avoid', 'building_id as building', 'branch_id as branch'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', door)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** A door's page: who of the people we know lives there, for those who may see names. */
export async function readDoor(at: At, input: v.InferOutput<typeof OneDoor>): Promise<DoorPageProps> {
  const door = await findDoor(at, input.door)
  const building = await findBuilding(at, door.building)
  const homes = await at.trx
    .selectFrom('places.home')
    .select('person_id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('door_id', '=', door.id)
    .execute()
  const names = await personNames(
    at,
    homes.map((home) => home.person_id),
  )
  return {
    door,
    building: { id: building.id, address: building.address },
    people: [...names].map(([person, name]) => ({ id: person, name })),
    mayChange: isAllowed(at.scope, 'places.change', { branch: door.branch }),
  }
}
