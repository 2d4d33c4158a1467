import type { At } from '../../../platform/at.ts'
import type { TimelineEntry } from '../../../platform/room.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { words } from '../words.ts'

/** The actions that a person signed up for, and those that they came to. */
export async function timeline(at: At, person: string): Promise<TimelineEntry[]> {
  const rows = await at.trx
    .selectFrom('campaigns.signup as s')
    .innerJoin('campaigns.event as e', (join) =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.event_id'),
    )
    .leftJoin('campaigns.attendance as a', (join) =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.signup_id', '=', 's.id'),
    )
    .select(['s.made_at', 's.origin', 'e.id as event', 'e.title', 'a.came_at'])
    .where('s.organisation_id', '=', at.scope.organisation)
    .where('s.person_id', '=', person)
    .orderBy('s.made_at', 'desc')
    .limit(100)
    .execute()
  const { language } = await ownOrganisation(at)
  const w = wordsIn(words, language).timeline
  return rows.flatMap((row) => {
    const href = `/events/${row.event}`
    const signedUp = { at: row.made_at, what: w.signedUp(row.title), href }
    const came = row.came_at ? [{ at: row.came_at, what: w.came(row.title), href }] : []
    return row.origin === 'walk-in' ? came : [...came, signedUp]
  })
}
