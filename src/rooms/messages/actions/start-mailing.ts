import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import type { Purpose } from '../../people/index.ts'
import { addressees } from '../queries/addressees.ts'

export type NewMailing = {
  readonly branch: string
  /** What people agreed to hear about. */
  readonly purpose: Purpose
  readonly subject: string
  readonly words: string
  readonly shortWords: string
  /** Who is meant. Those among them who have agreed get a letter; the others get nothing. */
  readonly people: readonly string[]
}

/**
 * Writes to everybody among `people` who has agreed to hear about it, each once and by one channel. Mails leave by a job;
 * texts and doors wait for somebody to do them.
 * @throws Refusal `messages.nobody` when none of them has agreed
 */
export async function startMailing(at: At, input: NewMailing): Promise<{ id: string; people: number }> {
  may(at, 'messages.send', { branch: input.branch })
  const found = await addressees(at, input.people, input.purpose)
  if (found.length === 0) throw new Refusal('invalid', 'messages.nobody')
  const id = newId()
  const { branch, purpose, subject, words } = input
  await at.trx
    .insertInto('messages.mailing')
    .values({
      organisation_id: at.scope.organisation,
      id,
      branch_id: branch,
      purpose,
      subject,
      words,
      short_words: input.shortWords,
      asked_by: at.scope.account,
      asked_at: at.now,
    })
    .execute()
  await insertLetters(at, id, branch, found)
  await record(at, {
    verb: 'messages.mailing-started',
    subject: id,
    branch,
    power: true,
    facts: { people: found.length, subject, purpose },
  })
  await enqueue(at, 'messages.send-mailing', { mailing: id }, { key: `messages.send-mailing ${id}` })
  return { id, people: found.length }
}

type Addressee = Awaited<ReturnType<typeof addressees>>[number]

/** PostgreSQL takes 65,535 values in a statement. */
const AT_ONCE = 5000

async function insertLetters(at: At, mailing: string, branch: string, found: readonly Addressee[]): Promise<void> {
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const rows = found.slice(from, from + AT_ONCE).map((one) => ({
      organisation_id: at.scope.organisation,
      id: newId(),
      mailing_id: mailing,
      branch_id: branch,
      person_id: one.person,
      channel: one.channel,
      address: one.address,
      changed_at: at.now,
      changed_by: at.scope.account,
    }))
    await at.trx.insertInto('messages.letter').values(rows).execute()
  }
}
