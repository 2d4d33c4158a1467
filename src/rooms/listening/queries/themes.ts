import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'

export type Theme = { id: string; name: string; about: string; branch: string }

/** @throws Refusal `not-found` */
export async function findTheme(at: At, theme: string): Promise<Theme> {
  const row = await at.trx
    .selectFrom('listening.theme')
    .select(['id', 'name', 'about', 'branch_id as branch'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', theme)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type ThemeCounts = { grievances: number; households: number; buildings: number }
export type CountedTheme = Theme & ThemeCounts

/** Themes with how many raised them, those with the most households first. */
export async function countedThemes(at: At, only: { theme?: string; branch?: string } = {}): Promise<CountedTheme[]> {
  return at.trx
    .selectFrom('listening.theme as theme')
    .leftJoin('listening.grievance_theme as link', (join) =>
      join.onRef('link.organisation_id', '=', 'theme.organisation_id').onRef('link.theme_id', '=', 'theme.id'),
    )
    .leftJoin('listening.grievance as grievance', (join) =>
      join
        .onRef('grievance.organisation_id', '=', 'link.organisation_id')
        .onRef('grievance.id', '=', 'link.grievance_id'),
    )
    .select((eb) => [
      'theme.id',
      'theme.name',
      'theme.about',
      'theme.branch_id as branch',
      eb.fn.count<number>('grievance.id').as('grievances'),
      sql<number>`count(distinct listening.household(grievance.organisation_id, grievance.household, grievance.door_id, grievance.person_id))`.as(
        'households',
      ),
      eb.fn.count<number>('grievance.building_id').distinct().as('buildings'),
    ])
    .where('theme.organisation_id', '=', at.scope.organisation)
    .$if(only.theme !== undefined, (query) => query.where('theme.id', '=', only.theme ?? ''))
    .$if(only.branch !== undefined, (query) => query.where('theme.branch_id', '=', only.branch ?? ''))
    .groupBy(['theme.organisation_id', 'theme.id'])
    .orderBy('households', 'desc')
    .orderBy('theme.id')
    .limit(200)
    .execute()
}

/** What a campaign states: how many raised a theme. @throws Refusal `not-found` */
export async function themeCounts(at: At, theme: string): Promise<CountedTheme> {
  const [counted] = await countedThemes(at, { theme })
  if (!counted) throw notFound()
  return counted
}

/** Everybody who raised a theme and agreed to be recorded. */
export async function peopleOfTheme(at: At, theme: string): Promise<string[]> {
  const rows = await at.trx
    .selectFrom('listening.grievance_theme as link')
    .innerJoin('listening.grievance as grievance', (join) =>
      join
        .onRef('grievance.organisation_id', '=', 'link.organisation_id')
        .onRef('grievance.id', '=', 'link.grievance_id'),
    )
    .select('grievance.person_id')
    .distinct()
    .where('link.organisation_id', '=', at.scope.organisation)
    .where('link.theme_id', '=', theme)
    .where('grievance.person_id', 'is not', null)
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}

/** Themes by name, of one branch or of all that the viewer sees. */
export async function themesOfBranches(
  at: At,
  branch?: string,
): Promise<{ id: string; name: string; branch: string }[]> {
  return at.trx
    .selectFrom('listening.theme')
    .select(['id', 'name', 'branch_id as branch'])
    .where('organisation_id', '=', at.scope.organisation)
    .$if(branch !== undefined, (query) => query.where('branch_id', '=', branch ?? ''))
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** The themes of each of these grievances. */
export async function themesOfGrievances(
  at: At,
  grievances: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
  if (grievances.length === 0) return new Map()
  const rows = await at.trx
    .selectFrom('listening.grievance_theme as link')
    .innerJoin('listening.theme as theme', (join) =>
      join.onRef('theme.organisation_id', '=', 'link.organisation_id').onRef('theme.id', '=', 'link.theme_id'),
    )
    .select(['link.grievance_id', 'theme.id', 'theme.name'])
    .where('link.organisation_id', '=', at.scope.organisation)
    .where('link.grievance_id', 'in', grievances)
    .orderBy('theme.name')
    .execute()
  const themes = Map.groupBy(rows, (row) => row.grievance_id)
  return new Map([...themes].map(([grievance, all]) => [grievance, all.map(({ id, name }) => ({ id, name }))]))
}
