import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Purpose } from '../../people/index.ts'
import { type Channel, heardStates, type LetterState } from '../rules/index.ts'

export type Mailing = {
  id: string
  branch_id: string
  purpose: Purpose
  subject: string
  words: string
  short_words: string
  asked_by: string | null
  asked_at: Date
}

const columns = ['id', 'branch_id', 'purpose', 'subject', 'words', 'short_words', 'asked_by', 'asked_at'] as const

/** @throws Refusal `not-found`, also where the viewer may not see it */
export async function readMailing(at: At, id: string): Promise<Mailing> {
  const mailing = await at.trx
    .selectFrom('messages.mailing')
    .select(columns)
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!mailing) throw notFound()
  return mailing as Mailing
}

export type Tally = { channel: Channel; state: LetterState; n: number }

/** How many letters of a mailing are in each state, by channel. */
export async function tally(at: At, mailing: string): Promise<Tally[]> {
  const rows = await at.trx
    .selectFrom('messages.letter')
    .select((eb) => ['channel', 'state', eb.fn.countAll<number>().as('n')])
    .where('organisation_id', '=', at.scope.organisation)
    .where('mailing_id', '=', mailing)
    .groupBy(['channel', 'state'])
    .execute()
  return rows as Tally[]
}

export type MailingLine = { id: string; subject: string; asked_at: Date; heard: number; letters: number }

/** One page of the mailings that the viewer may see, the newest first. @param before the id of the last one shown */
export async function listMailings(at: At, before: string | null, limit: number): Promise<MailingLine[]> {
  const heard = sql.join(heardStates.map((state) => sql.lit(state)))
  const { rows } = await sql<MailingLine>`
    select m.id, m.subject, m.asked_at, count(l.id) as letters, count(l.id) filter (where l.state in (${heard})) as heard
    from (
      select id, subject, asked_at from messages.mailing
      where organisation_id = ${at.scope.organisation} and (${before}::uuid is null or id < ${before}::uuid)
      order by id desc limit ${limit}
    ) m left join messages.letter l on l.organisation_id = ${at.scope.organisation} and l.mailing_id = m.id
    group by m.id, m.subject, m.asked_at order by m.id desc`.execute(at.trx)
  return rows
}

/** Everybody who has a letter in one of these mailings, whatever became of it. */
export async function peopleWrittenTo(at: At, mailings: readonly string[]): Promise<ReadonlySet<string>> {
  if (mailings.length === 0) return new Set()
  const rows = await at.trx
    .selectFrom('messages.letter')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', at.scope.organisation)
    .where('mailing_id', 'in', mailings)
    .execute()
  return new Set(rows.flatMap((row) => row.person_id ?? []))
}
