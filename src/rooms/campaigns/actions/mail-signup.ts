import type { At } from '../../../platform/at.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { sayDate } from '../../../platform/words/dates.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { accountAddress, issueLink, ownOrganisation } from '../../organisation/index.ts'
import { type EventRow, readEvent } from '../queries/events.ts'
import {
  confirmationsSent,
  deleteSignup,
  findSignup,
  type SignupRow,
  standingSignup,
  unprovenBefore,
} from '../queries/signups.ts'
import { confirmationsPerDay, unprovenPerHour } from '../rules/index.ts'
import type { MailKind } from '../words/mail.ts'
import { words } from '../words.ts'

type Input = { signup: string; kind: MailKind }

const HOUR = 60 * 60 * 1000

/** Writes to somebody about their sign-up. A confirmation goes out only as often as an address can bear. */
export async function mailSignup(at: At, { signup: id, kind }: Input): Promise<void> {
  const signup = await findSignup(at, id)
  if (!signup) return
  const event = await readEvent(at, signup.event_id)
  if (kind !== 'confirm') return send(at, signup, event, kind)
  if (signup.email === null || signup.state !== 'unconfirmed') return
  const standing = await standingSignup(at, event.id, { email: signup.email })
  if (standing) {
    await deleteSignup(at, signup.id)
    return send(at, standing, event, 'already')
  }
  if ((await confirmationsSent(at, signup)) >= confirmationsPerDay) return
  if (!signup.proven && (await unprovenBefore(at, signup, new Date(at.now.getTime() - HOUR))) >= unprovenPerHour) {
    return enqueue(at, 'campaigns.mail-signup', { signup: id, kind }, { runAt: new Date(at.now.getTime() + HOUR) })
  }
  await send(at, signup, event, kind)
}

async function send(at: At, signup: SignupRow, event: EventRow, kind: MailKind): Promise<void> {
  const address = signup.email ?? (signup.account_id ? await accountAddress(at, signup.account_id) : null)
  if (!address) return
  const { url } = at.house.surroundings
  const organisation = await ownOrganisation(at)
  const secret = await issueLink(at, {
    kind: 'signup',
    subject: signup.id,
    branch: event.branch_id,
    until: event.ends_at,
  })
  const letter = wordsIn(words, organisation.language).mail[kind]({
    name: signup.name ?? '',
    event: event.title,
    when: sayDate(event.starts_at, { lang: organisation.language, zone: event.time_zone, now: at.now }),
    venue: event.venue,
    organisation: organisation.name,
    link: `${url}/signup/${secret}`,
    calendar: `${url}/o/${organisation.slug}/events/${event.id}/calendar.ics`,
  })
  await at.house.mailer.send(at, {
    // of the same kind and sign-up there is one letter, but a place may be lost and given again
    id: `${signup.id}.${kind}.${event.sequence}`,
    to: address,
    person: signup.person_id,
    fromName: organisation.name,
    replyTo: organisation.contact.includes('@') ? organisation.contact : null,
    subject: letter.subject,
    text: letter.text,
    language: organisation.language,
  })
}
