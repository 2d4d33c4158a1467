import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Purpose } from '../../people/index.ts'
import type { UnsubscribeProps } from '../pages/unsubscribe.tsx'

type About = { letter: string; purpose: Purpose; subject: string; stopped: boolean }

/** The letter behind the viewer's link: what it was for and about, and whether its letters have been stopped. */
export async function aboutOwnLetter(at: At): Promise<About> {
  const [letter = null] = at.scope.things
  const { rows } = await sql<About>`
    select id as letter, purpose, subject, stopped from messages.letter_about(${letter}::uuid)`.execute(at.trx)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export async function readUnsubscribe(at: At, input: { link: string }): Promise<UnsubscribeProps> {
  const { subject, stopped } = await aboutOwnLetter(at)
  return { link: input.link, subject, done: stopped }
}
