import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { isAllowed, ownOrganisation } from '../../organisation/index.ts'
import { words } from '../words.ts'

type Open = { id: string; n: number }

/** Texts and doors of the last weeks that wait for somebody to do them. */
export async function ownTasks(at: At): Promise<TaskItem[]> {
  if (!isAllowed(at.scope, 'messages.send')) return []
  const since = new Date(at.now.getTime() - 30 * 24 * 60 * 60 * 1000)
  const { rows } = await sql<Open>`
    select m.id, count(*) as n from messages.mailing m
    join messages.letter l on l.organisation_id = m.organisation_id and l.mailing_id = m.id
    where m.organisation_id = ${at.scope.organisation} and m.asked_at > ${since}
      and l.channel in ('text', 'door') and l.state = 'waiting'
    group by m.id order by m.id limit 5`.execute(at.trx)
  const { language } = await ownOrganisation(at)
  const w = wordsIn(words, language).task
  return rows.map(({ id, n }) => ({ what: w.byHand(n), href: `/messages/${id}` }))
}
