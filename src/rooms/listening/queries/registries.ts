import type { At } from '../../../platform/at.ts'
import type { Filter, PageContext, TimelineEntry } from '../../../platform/room.ts'
import { sayDate } from '../../../platform/words/dates.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { stateOf } from '../rules/index.ts'
import { words } from '../words.ts'
import { peopleOfTheme, themesOfBranches } from './themes.ts'

const w = words.en

/** What somebody raised, for their page. */
export async function timeline(at: At, person: string): Promise<TimelineEntry[]> {
  const rows = await at.trx
    .selectFrom('listening.grievance')
    .select(['id', 'words', 'day'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', person)
    .orderBy('arrival', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    at: new Date(row.day),
    what: w.timeline.raised,
    detail: row.words,
    href: `/listening/grievances/${row.id}`,
  }))
}

/** "People who raised …" */
export const raisedTheme: Filter = {
  name: 'raised-theme',
  label: w.filters.raisedTheme,
  options: async (at) => (await themesOfBranches(at)).map(({ id, name }) => ({ value: id, label: name })),
  people: peopleOfTheme,
}

/** Who has a turf now, for its page and its line in the list. */
export const turfContext: PageContext = {
  of: 'turf',
  facts: async (at, turfs) => {
    const { time_zone: zone } = await ownOrganisation(at)
    const rows = await at.trx
      .selectFrom('listening.handout')
      .distinctOn('turf_id')
      .select(['turf_id', 'canvasser', 'until', 'withdrawn_at'])
      .where('organisation_id', '=', at.scope.organisation)
      .where('turf_id', 'in', turfs)
      .orderBy('turf_id')
      .orderBy('made_at', 'desc')
      .execute()
    const say = (until: Date) => sayDate(until, { lang: 'en', zone, now: at.now })
    return new Map(
      rows.map(({ turf_id, canvasser, until, withdrawn_at }) => {
        const open = stateOf({ until, withdrawnAt: withdrawn_at }, at.now) === 'open'
        return [
          turf_id,
          [
            {
              label: w.context.handedOut,
              value: open ? w.context.with(canvasser, say(until)) : w.context.last(canvasser),
            },
          ],
        ]
      }),
    )
  },
}

/** What was heard in a building. */
export const buildingContext: PageContext = {
  of: 'building',
  facts: async (at, buildings) => {
    const visits = await at.trx
      .selectFrom('listening.visit')
      .select((eb) => ['building_id', eb.fn.max('day').as('day'), eb.fn.countAll<number>().as('count')])
      .where('organisation_id', '=', at.scope.organisation)
      .where('building_id', 'in', buildings)
      .groupBy('building_id')
      .execute()
    const { time_zone: zone } = await ownOrganisation(at)
    return new Map(
      visits.map(({ building_id, day }) => [
        building_id,
        [{ label: w.context.visited, value: sayDate(String(day), { lang: 'en', zone, now: at.now }) }],
      ]),
    )
  },
}
