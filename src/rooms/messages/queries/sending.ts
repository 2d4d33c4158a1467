import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import type { LetterRow } from './letters.ts'

const columns = [
  'id',
  'mailing_id',
  'branch_id',
  'person_id',
  'channel',
  'address',
  'state',
  'attempts',
  'changed_at',
] as const

/** One step at a time per mailing, however many jobs were asked for. Held until the transaction ends. */
export async function lockMailing(at: At, mailing: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mailing}, 0))`.execute(at.trx)
}

const mails = (at: At, mailing: string) =>
  at.trx
    .selectFrom('messages.letter')
    .select(columns)
    .where('organisation_id', '=', at.scope.organisation)
    .where('mailing_id', '=', mailing)
    .where('channel', '=', 'email')
    .orderBy('id')
    .limit(1)

/** The letter that a committed step has claimed: it is to be sent now, or was when the server stopped. */
export async function claimedLetter(at: At, mailing: string): Promise<LetterRow | undefined> {
  return (await mails(at, mailing).where('state', '=', 'sending').executeTakeFirst()) as LetterRow | undefined
}

/** Claims the next letter that may go now. @returns whether there was one */
export async function claimNext(at: At, mailing: string): Promise<boolean> {
  const next = await mails(at, mailing)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', at.now)]))
    .executeTakeFirst()
  if (!next) return false
  await setLetter(at, next.id, { state: 'sending' })
  return true
}

/** When the first of the letters that were put off may go; null where none is. */
export async function nextMoment(at: At, mailing: string): Promise<Date | null> {
  const first = await mails(at, mailing)
    .clearOrderBy()
    .clearSelect()
    .select('not_before')
    .where('state', '=', 'waiting')
    .where('not_before', 'is not', null)
    .orderBy('not_before')
    .executeTakeFirst()
  return first?.not_before ?? null
}

type Change = {
  state?: string
  problem?: string | null
  address?: string
  attempts?: number
  not_before?: Date | null
  unsubscribed_at?: Date
}

export async function setLetter(at: At, id: string, change: Change): Promise<void> {
  await at.trx
    .updateTable('messages.letter')
    .set({ ...change, changed_at: at.now, changed_by: at.scope.account })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
}
