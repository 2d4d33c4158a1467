import type { At } from '../../../platform/at.ts'
import type { TimelineEntry } from '../../../platform/room.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import type { LetterState } from '../rules/index.ts'
import { words } from '../words.ts'

/** The letters to a person. */
export async function timeline(at: At, person: string): Promise<TimelineEntry[]> {
  const rows = await at.trx
    .selectFrom('messages.letter as l')
    .innerJoin('messages.mailing as m', (join) =>
      join.onRef('m.organisation_id', '=', 'l.organisation_id').onRef('m.id', '=', 'l.mailing_id'),
    )
    .select(['l.changed_at', 'l.state', 'm.id', 'm.subject'])
    .where('l.organisation_id', '=', at.scope.organisation)
    .where('l.person_id', '=', person)
    .orderBy('l.changed_at', 'desc')
    .limit(100)
    .execute()
  const { language } = await ownOrganisation(at)
  const w = wordsIn(words, language)
  return rows.map((row) => ({
    at: row.changed_at,
    what: w.timeline.letter(row.subject, w.states[row.state as LetterState]),
    href: `/messages/${row.id}`,
  }))
}
