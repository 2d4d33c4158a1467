import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Channel, LetterState } from '../rules/index.ts'

export type LetterRow = {
  id: string
  mailing_id: string
  branch_id: string
  /** Null once they were erased. */
  person_id: string | null
  channel: Channel
  address: string | null
  state: LetterState
  attempts: number
  changed_at: Date
}

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

const letters = (at: At) =>
  at.trx.selectFrom('messages.letter').select(columns).where('organisation_id', '=', at.scope.organisation)

/** @throws Refusal `not-found`, also where the viewer may not see it */
export async function readLetter(at: At, id: string): Promise<LetterRow> {
  const letter = await letters(at).where('id', '=', id).executeTakeFirst()
  if (!letter) throw notFound()
  return letter as LetterRow
}

/** One page of a mailing's letters. @param after the id of the last one shown */
export async function listLetters(at: At, mailing: string, after: string | null, limit: number): Promise<LetterRow[]> {
  const rows = await letters(at)
    .where('mailing_id', '=', mailing)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as LetterRow[]
}

/** What is to be done by hand on a channel, and what was done on it in the last hour, so that a wrong tick can be taken back. */
export async function handList(
  at: At,
  mailing: string,
  channel: Channel,
): Promise<{ open: LetterRow[]; done: LetterRow[] }> {
  const rows = (await letters(at)
    .where('mailing_id', '=', mailing)
    .where('channel', '=', channel)
    .where('person_id', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('state', '=', channel === 'email' ? 'kept' : 'waiting'),
        eb.and([
          eb('state', 'in', ['hand-sent', 'told']),
          eb('changed_at', '>', new Date(at.now.getTime() - TAKE_BACK)),
          eb('changed_by', '=', at.scope.account),
        ]),
      ]),
    )
    .orderBy('address')
    .orderBy('id')
    .limit(HAND_LIST)
    .execute()) as LetterRow[]
  rows.sort((a, b) => inStreetOrder.compare(a.address ?? '', b.address ?? ''))
  const isDone = (row: LetterRow) => row.state === 'hand-sent' || row.state === 'told'
  return { open: rows.filter((row) => !isDone(row)), done: rows.filter(isDone) }
}

/** Flat 2 before Flat 12. */
const inStreetOrder = new Intl.Collator('en', { numeric: true })

const TAKE_BACK = 60 * 60 * 1000
/** What one person can do by hand in an evening; the next ones follow when these are ticked. */
const HAND_LIST = 200
