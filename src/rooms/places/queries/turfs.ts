import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { branches, isAllowed, type Right } from '../../organisation/index.ts'
import type { TurfPageProps } from '../pages/turf.tsx'
import type { TurfsPageProps } from '../pages/turfs.tsx'
import { boxOf, type LonLat } from '../rules/shape.ts'
import { factsOf } from './contexts.ts'
import type { Door } from './doors.ts'

export type Turf = {
  id: string
  branch: string
  name: string
  shape: LonLat[] | null
  madeAt: Date
  closedAt: Date | null
}

/** @throws Refusal `not-found` */
export async function findTurf(at: At, turf: string): Promise<Turf> {
  const row = await at.trx
    .selectFrom('places.turf')
    .select(['id', 'branch_id as branch', 'name', 'shape', 'made_at as madeAt', 'closed_at as closedAt'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', turf)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { ...row, shape: row.shape as LonLat[] | null }
}

export type TurfBuilding = {
  id: string
  street: string
  number: string
  address: string
  longitude: number | null
  latitude: number | null
  doors: Door[]
}

/** The doors of a turf, building by building: streets by name, houses by number, doors from the ground up. */
export async function turfDoors(at: At, turf: string): Promise<TurfBuilding[]> {
  const rows = await at.trx
    .selectFrom('places.turf_door as chosen')
    .innerJoin('places.door as door', (join) =>
      join.onRef('door.organisation_id', '=', 'chosen.organisation_id').onRef('door.id', '=', 'chosen.door_id'),
    )
    .innerJoin('places.building as building', (join) =>
      join.onRef('building.organisation_id', '=', 'door.organisation_id').onRef('building.id', '=', 'door.building_id'),
    )
    .leftJoin('places.street as street', (join) =>
      join
        .onRef('street.organisation_id', '=', 'building.organisation_id')
        .onRef('street.id', '=', 'building.street_id'),
    )
    .select([
      'building.id as building',
      'street.name as street',
      'building.number',
      'building.address',
      'building.longitude',
      'building.latitude',
      'door.id',
      'door.unit',
      'door.floor',
      'door.avoid',
    ])
    .where('chosen.organisation_id', '=', at.scope.organisation)
    .where('chosen.turf_id', '=', turf)
    .orderBy('street.key')
    .orderBy('building.key')
    .orderBy('building.id')
    .orderBy('door.floor')
    .orderBy('door.key')
    .execute()
  return [...Map.groupBy(rows, (row) => row.building)].map(([building, doors]) => {
    const [{ street, number, address, longitude, latitude }] = doors as [(typeof rows)[number]]
    const plain = doors.map(({ id, unit, floor, avoid }) => ({ id, unit, floor, avoid }))
    return { id: building, street: street ?? '', number, address, longitude, latitude, doors: plain }
  })
}

export const OneTurf = v.object({ turf: id })

/** A turf's page: its doors, what other rooms know of it, and what can be done with it. */
export async function readTurf(at: At, input: v.InferOutput<typeof OneTurf>): Promise<TurfPageProps> {
  const turf = await findTurf(at, input.turf)
  const buildings = await turfDoors(at, turf.id)
  const place = { branch: turf.branch, thing: turf.id }
  const located = buildings.flatMap(({ longitude, latitude }): LonLat[] =>
    longitude === null || latitude === null ? [] : [[longitude, latitude]],
  )
  return {
    turf: { ...turf, branch: (await branches(at)).find((one) => one.id === turf.branch)?.name ?? '' },
    buildings,
    shared: await sharedDoors(at, turf.id),
    box: boxOf(located),
    tiles: at.house.surroundings.tiles,
    facts: (await factsOf(at, 'turf', [turf.id])).get(turf.id) ?? [],
    offers: turf.closedAt
      ? []
      : at.house
          .offers('turf')
          .filter((offer) => isAllowed(at.scope, offer.right as Right, place))
          .map((offer) => ({ label: offer.label, href: offer.href(turf.id) })),
    mayClose: !turf.closedAt && isAllowed(at.scope, 'places.change', place),
  }
}

/** How many doors of the turf stand in another open turf too. */
async function sharedDoors(at: At, turf: string): Promise<number> {
  const row = await at.trx
    .selectFrom('places.turf_door as own')
    .innerJoin('places.turf_door as other', (join) =>
      join.onRef('other.organisation_id', '=', 'own.organisation_id').onRef('other.door_id', '=', 'own.door_id'),
    )
    .innerJoin('places.turf as turf', (join) =>
      join.onRef('turf.organisation_id', '=', 'other.organisation_id').onRef('turf.id', '=', 'other.turf_id'),
    )
    .select((eb) => eb.fn.count<number>('own.door_id').distinct().as('n'))
    .where('own.organisation_id', '=', at.scope.organisation)
    .where('own.turf_id', '=', turf)
    .where('other.turf_id', '<>', turf)
    .where('turf.closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export const TurfList = v.object({ before: v.optional(id) })

const PAGE = 50

/** All turfs that the viewer sees, the newest first (their ids are made in that order). */
export async function readTurfs(at: At, input: v.InferOutput<typeof TurfList>): Promise<TurfsPageProps> {
  const rows = await at.trx
    .selectFrom('places.turf as turf')
    .select((eb) => [
      'turf.id',
      'turf.name',
      'turf.branch_id',
      'turf.made_at',
      'turf.closed_at',
      eb
        .selectFrom('places.turf_door as door')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('door.organisation_id', '=', 'turf.organisation_id')
        .whereRef('door.turf_id', '=', 'turf.id')
        .$asScalar()
        .$notNull()
        .as('doors'),
    ])
    .where('turf.organisation_id', '=', at.scope.organisation)
    .$if(input.before !== undefined, (query) => query.where('turf.id', '<', input.before ?? ''))
    .orderBy('turf.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  const names = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  const facts = await factsOf(
    at,
    'turf',
    shown.map((row) => row.id),
  )
  return {
    turfs: shown.map((row) => ({
      id: row.id,
      name: row.name,
      branch: names.get(row.branch_id) ?? '',
      doors: row.doors,
      madeAt: row.made_at,
      closed: row.closed_at !== null,
      facts: facts.get(row.id) ?? [],
    })),
    next: rows.length > PAGE ? `/places/turfs?before=${shown.at(-1)?.id}` : null,
  }
}
