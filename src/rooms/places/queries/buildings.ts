import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { branches, isAllowed } from '../../organisation/index.ts'
import type { BuildingPageProps } from '../pages/building.tsx'
import { factsOf } from './contexts.ts'
import { doorsOfBuilding } from './doors.ts'

export const OneBuilding = v.object({ building: id })

export type Building = {
  id: string
  branch: string
  street: string | null
  streetName: string | null
  number: string
  address: string
  longitude: number | null
  latitude: number | null
  floors: number | null
}

const selected = (at: At) =>
  at.trx
    .selectFrom('places.building as building')
    .leftJoin('places.street as street', (join) =>
      join
        .onRef('street.organisation_id', '=', 'building.organisation_id')
        .onRef('street.id', '=', 'building.street_id'),
    )
    .select([
      'building.id',
      'building.branch_id as branch',
      'building.street_id as street',
      'street.name as streetName',
      'building.number',
      'building.address',
      'building.longitude',
      'building.latitude',
      'building.floors',
    ])
    .where('building.organisation_id', '=', at.scope.organisation)

/** @throws Refusal `not-found` */
export async function findBuilding(at: At, building: string): Promise<Building> {
  const row = await selected(at).where('building.id', '=', building).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Buildings by their ids, for other rooms' lists and maps; those that the viewer may not see are left out. */
export async function buildingsById(at: At, ids: readonly string[]): Promise<Map<string, Building>> {
  if (ids.length === 0) return new Map()
  const rows = await selected(at).where('building.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A building's page: its doors floor by floor, and what other rooms know of it. */
export async function readBuilding(at: At, input: v.InferOutput<typeof OneBuilding>): Promise<BuildingPageProps> {
  const building = await findBuilding(at, input.building)
  const doors = await doorsOfBuilding(at, building.id)
  const homes = await at.trx
    .selectFrom('places.home')
    .select((eb) => ['door_id', eb.fn.countAll<number>().as('people')])
    .where('organisation_id', '=', at.scope.organisation)
    .where('door_id', 'in', doors.length > 0 ? doors.map((door) => door.id) : [building.id])
    .groupBy('door_id')
    .execute()
  const known = new Map(homes.map((home) => [home.door_id, home.people]))
  const branch = (await branches(at)).find((one) => one.id === building.branch)?.name ?? ''
  const facts = await factsOf(at, 'building', [building.id])
  return {
    building,
    branch,
    mayChange: isAllowed(at.scope, 'places.change', { branch: building.branch }),
    doors: doors.map((door) => ({ ...door, known: known.get(door.id) ?? 0 })),
    facts: facts.get(building.id) ?? [],
  }
}
