import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id, optionalId } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { branches, isAllowed, organisedBranches } from '../../organisation/index.ts'
import { personNames } from '../../people/index.ts'
import { buildingsById } from '../../places/index.ts'
import type { GrievancePageProps, NewGrievancePageProps } from '../pages/grievance.tsx'
import type { ShownGrievance } from '../pages/grievance-card.tsx'
import { themesOfBranches, themesOfGrievances } from './themes.ts'

const selected = (at: At) =>
  at.trx
    .selectFrom('listening.grievance as grievance')
    .select([
      'grievance.id',
      'grievance.arrival',
      'grievance.branch_id',
      'grievance.building_id',
      'grievance.person_id',
      'grievance.words',
      'grievance.spot',
      'grievance.since',
      'grievance.severity',
      'grievance.affected',
      'grievance.tried',
      'grievance.came_by',
      'grievance.day',
    ])
    .where('grievance.organisation_id', '=', at.scope.organisation)

type Selected = ReturnType<typeof selected>
export type GrievanceRow = Awaited<ReturnType<Selected['execute']>>[number]

/** Grievances the newest first, narrowed by the caller. */
export async function grievanceRows(
  at: At,
  most: number,
  narrow: (query: Selected) => Selected,
): Promise<GrievanceRow[]> {
  return narrow(selected(at)).orderBy('grievance.arrival', 'desc').limit(most).execute()
}

/** Rows as they are shown: with their place and themes, and by name only to those who may see names. */
export async function describe(at: At, rows: readonly GrievanceRow[]): Promise<ShownGrievance[]> {
  const buildings = await buildingsById(at, [...new Set(rows.flatMap((row) => row.building_id ?? []))])
  const names = await personNames(
    at,
    rows.flatMap((row) => row.person_id ?? []),
  )
  const themes = await themesOfGrievances(
    at,
    rows.map((row) => row.id),
  )
  const branchNames = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  return rows.map(({ branch_id, building_id, person_id, came_by, ...row }) => ({
    ...row,
    branch: branchNames.get(branch_id) ?? '',
    cameBy: came_by,
    building: building_id ? { id: building_id, address: buildings.get(building_id)?.address ?? '' } : null,
    person: person_id && names.has(person_id) ? { id: person_id, name: names.get(person_id) ?? '' } : null,
    themes: themes.get(row.id) ?? [],
  }))
}

export const OneGrievance = v.object({ grievance: id })

/** One grievance. @throws Refusal `not-found` */
export async function readGrievance(at: At, input: v.InferOutput<typeof OneGrievance>): Promise<GrievancePageProps> {
  const rows = await grievanceRows(at, 1, (query) => query.where('grievance.id', '=', input.grievance))
  const [grievance] = await describe(at, rows)
  const branch = rows[0]?.branch_id
  if (!grievance || !branch) throw notFound()
  return {
    grievance,
    themes: await themesOfBranches(at, branch),
    mayChange: isAllowed(at.scope, 'grievances.change', { branch }),
  }
}

export const GrievanceAt = v.object({ building: optionalId })

/** The form for what was said at the desk. */
export async function readNewGrievance(
  at: At,
  input: v.InferOutput<typeof GrievanceAt>,
): Promise<NewGrievancePageProps> {
  const building = input.building ? (await buildingsById(at, [input.building])).get(input.building) : undefined
  return {
    branches: await organisedBranches(at),
    building: building ? { id: building.id, address: building.address, branch: building.branch } : null,
  }
}
