import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { branches, isAllowed, type Right } from '../../organisation/index.ts'
import { buildingsById, streetLines } from '../../places/index.ts'
import type { ThemePageProps, ThemesPageProps } from '../pages/themes.tsx'
import { describe, grievanceRows } from './grievances.ts'
import { countedThemes, themeCounts } from './themes.ts'

/** All themes, those with the most households first. */
export async function readThemes(at: At): Promise<ThemesPageProps> {
  const names = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  const themes = await countedThemes(at)
  return { themes: themes.map((theme) => ({ ...theme, branch: names.get(theme.branch) ?? '' })) }
}

export const OneTheme = v.object({
  theme: id,
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/), v.transform(Number))),
})

const PAGE = 30

/** One theme: how many, where, in whose words, and what can be started from it. @throws Refusal `not-found` */
export async function readTheme(at: At, input: v.InferOutput<typeof OneTheme>): Promise<ThemePageProps> {
  const theme = await themeCounts(at, input.theme)
  const rows = await grievanceRows(at, PAGE + 1, (query) =>
    query
      .innerJoin('listening.grievance_theme as link', (join) =>
        join
          .onRef('link.organisation_id', '=', 'grievance.organisation_id')
          .onRef('link.grievance_id', '=', 'grievance.id'),
      )
      .where('link.theme_id', '=', theme.id)
      .$if(input.before !== undefined, (narrowed) => narrowed.where('grievance.arrival', '<', input.before ?? 0)),
  )
  const place = { branch: theme.branch, thing: theme.id }
  return {
    theme: { ...theme, branch: (await branches(at)).find((one) => one.id === theme.branch)?.name ?? '' },
    where: await whereRaised(at, theme.id),
    streets: await streetLines(at, theme.branch),
    grievances: await describe(at, rows.slice(0, PAGE)),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.arrival ?? null) : null,
    offers: at.house
      .offers('theme')
      .filter((offer) => isAllowed(at.scope, offer.right as Right, place))
      .map((offer) => ({ label: offer.label, href: offer.href(theme.id) })),
    mayChange: isAllowed(at.scope, 'grievances.change', place),
  }
}

const BUILDINGS_MOST = 200

/** How many households of each building raised it, those with the most first. */
async function whereRaised(at: At, theme: string): Promise<ThemePageProps['where']> {
  const rows = await at.trx
    .selectFrom('listening.grievance_theme as link')
    .innerJoin('listening.grievance as grievance', (join) =>
      join
        .onRef('grievance.organisation_id', '=', 'link.organisation_id')
        .onRef('grievance.id', '=', 'link.grievance_id'),
    )
    .select((eb) => [
      'grievance.building_id as building',
      eb.fn.countAll<number>().as('grievances'),
      sql<number>`count(distinct listening.household(grievance.organisation_id, grievance.household, grievance.door_id, grievance.person_id))`.as(
        'households',
      ),
    ])
    .where('link.organisation_id', '=', at.scope.organisation)
    .where('link.theme_id', '=', theme)
    .where('grievance.building_id', 'is not', null)
    .groupBy('grievance.building_id')
    .orderBy('households', 'desc')
    .limit(BUILDINGS_MOST)
    .execute()
  const buildings = await buildingsById(
    at,
    rows.flatMap(({ building }) => building ?? []),
  )
  return rows.flatMap(({ building, ...counts }) => {
    const known = building ? buildings.get(building) : undefined
    if (!known) return []
    const { id, address, longitude, latitude } = known
    return [
      {
        id,
        address,
        at: longitude === null || latitude === null ? null : ([longitude, latitude] as [number, number]),
        ...counts,
      },
    ]
  })
}
