import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { branches, isAllowed } from '../../organisation/index.ts'
import type { StreetPageProps } from '../pages/street.tsx'
import { factsOf } from './contexts.ts'
import { doorsOfRow } from './doors.ts'

export type StreetCounts = { buildings: number; doors: number }

/** How many buildings and doors stand in each of these streets. */
export async function countsOfStreets(at: At, streets: readonly string[]): Promise<Map<string, StreetCounts>> {
  if (streets.length === 0) return new Map()
  const rows = await at.trx
    .selectFrom('places.building as building')
    .leftJoin('places.door as door', (join) =>
      join.onRef('door.organisation_id', '=', 'building.organisation_id').onRef('door.building_id', '=', 'building.id'),
    )
    .select((eb) => [
      'building.street_id as street',
      eb.fn.count<number>('building.id').distinct().as('buildings'),
      eb.fn.count<number>('door.id').as('doors'),
    ])
    .where('building.organisation_id', '=', at.scope.organisation)
    .where('building.street_id', 'in', streets)
    .groupBy('building.street_id')
    .execute()
  return new Map(rows.map(({ street, ...counts }) => [street ?? '', counts]))
}

export const OneStreet = v.object({ street: id, after: v.optional(v.pipe(v.string(), v.maxLength(400)), '') })

const PAGE = 100

/** A street's page: its buildings by number, with what other rooms know of each. */
export async function readStreet(at: At, input: v.InferOutput<typeof OneStreet>): Promise<StreetPageProps> {
  const street = await at.trx
    .selectFrom('places.street')
    .select(['id', 'name', 'branch_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', input.street)
    .executeTakeFirst()
  if (!street) throw notFound()
  const rows = await buildingsAfter(at, input)
  const shown = rows.slice(0, PAGE)
  const facts = await factsOf(
    at,
    'building',
    shown.map((row) => row.id),
  )
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    street: {
      id: street.id,
      name: street.name,
      branch: (await branches(at)).find((one) => one.id === street.branch_id) ?? null,
    },
    mayChange: isAllowed(at.scope, 'places.change', { branch: street.branch_id }),
    buildings: shown.map(({ key: _, ...row }) => ({ ...row, facts: facts.get(row.id) ?? [] })),
    next: last ? `/places/streets/${street.id}?${new URLSearchParams({ after: last.key })}` : null,
  }
}

/** Within one street a key stands once, so it is enough to go on from. */
async function buildingsAfter(at: At, { street, after }: v.InferOutput<typeof OneStreet>) {
  return at.trx
    .selectFrom('places.building as building')
    .select(['building.id', 'building.key', 'building.address', 'building.floors', doorsOfRow])
    .where('building.organisation_id', '=', at.scope.organisation)
    .where('building.street_id', '=', street)
    .where('building.key', '>', after)
    .orderBy('building.key')
    .limit(PAGE + 1)
    .execute()
}
