import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { Delivery } from '../../../platform/mail/index.ts'
import { issueLink, ownOrganisation } from '../../organisation/index.ts'
import { letterText } from '../pages/letter-text.ts'
import { type Addressee, addressees } from '../queries/addressees.ts'
import { addBounce } from '../queries/bounces.ts'
import type { LetterRow } from '../queries/letters.ts'
import { type Mailing, readMailing } from '../queries/mailings.ts'
import { takeFromOutbox } from '../queries/outbox.ts'
import { claimedLetter, claimNext, lockMailing, nextMoment, setLetter } from '../queries/sending.ts'
import { retryAfter } from '../rules/index.ts'

/**
 * One step of sending a mailing: the letter that the last step claimed leaves, the next one is claimed. The claim is
 * committed before its letter leaves, so after a crash exactly that one may leave twice, under the same Message-ID.
 */
export async function sendNext(at: At, input: { mailing: string }): Promise<'again' | undefined> {
  await lockMailing(at, input.mailing)
  const claimed = await claimedLetter(at, input.mailing)
  if (claimed) await deliver(at, await readMailing(at, input.mailing), claimed)
  if (await claimNext(at, input.mailing)) return 'again'
  const later = await nextMoment(at, input.mailing)
  if (later)
    await enqueue(at, 'messages.send-mailing', input, { key: `messages.send-mailing ${input.mailing}`, runAt: later })
  return undefined
}

/** Consent is asked again at the last moment: whoever withdrew it since the list was made gets nothing. */
async function deliver(at: At, mailing: Mailing, letter: LetterRow): Promise<void> {
  const [now] = letter.person_id ? await addressees(at, [letter.person_id], mailing.purpose, ['email']) : []
  if (!now) return setLetter(at, letter.id, { state: 'withdrawn' })
  const organisation = await ownOrganisation(at)
  const secret = await issueLink(at, { kind: 'unsubscribe', subject: letter.id, branch: letter.branch_id })
  const unsubscribe = `${at.house.surroundings.url}/unsubscribe/${secret}`
  const delivery = await at.house.mailer.send(at, {
    id: letter.id,
    to: now.address,
    person: now.person,
    fromName: organisation.name,
    replyTo: organisation.contact.includes('@') ? organisation.contact : null,
    subject: mailing.subject,
    text: letterText(mailing.words, {
      name: now.name,
      organisation: organisation.name,
      unsubscribe,
      language: organisation.language,
    }),
    language: organisation.language,
    unsubscribe,
  })
  await note(at, letter, now, delivery)
}

async function note(at: At, letter: LetterRow, to: Addressee, delivery: Delivery): Promise<void> {
  const { address } = to
  switch (delivery.state) {
    case 'sent':
      await takeFromOutbox(at, letter.id)
      return setLetter(at, letter.id, { state: 'sent', address, problem: null })
    case 'kept':
      return setLetter(at, letter.id, { state: 'kept', address, problem: null })
    case 'later':
      return putOff(at, letter, delivery.reason)
    case 'refused':
      await setLetter(at, letter.id, { state: 'failed', address, problem: delivery.reason })
      if (delivery.badAddress) await markAddress(at, letter, to, delivery.reason)
  }
}

const MINUTE = 60_000

async function putOff(at: At, letter: LetterRow, problem: string): Promise<void> {
  const minutes = retryAfter(letter.attempts)
  if (minutes === null) return setLetter(at, letter.id, { state: 'failed', problem })
  const notBefore = new Date(at.now.getTime() + minutes * MINUTE)
  await setLetter(at, letter.id, { state: 'waiting', problem, attempts: letter.attempts + 1, not_before: notBefore })
}

async function markAddress(at: At, letter: LetterRow, to: Addressee, problem: string): Promise<void> {
  await addBounce(at, { person: to.person, address: to.address, problem })
  await record(at, { verb: 'messages.address-refused', subject: letter.id, branch: letter.branch_id })
}
