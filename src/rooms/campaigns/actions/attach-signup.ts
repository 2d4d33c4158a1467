import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { accountAddress, ownOrganisation } from '../../organisation/index.ts'
import { addPerson, findPersonByContact } from '../../people/index.ts'
import { readEvent } from '../queries/events.ts'
import { findSignup, type SignupRow, setSignup } from '../queries/signups.ts'
import { words } from '../words.ts'

/**
 * A confirmed sign-up finds the person behind it. Somebody new becomes a person only if they agreed to hear from us:
 * otherwise they are a name on the list of this one event.
 */
export async function attachSignup(at: At, input: { signup: string }): Promise<void> {
  const signup = await findSignup(at, input.signup)
  if (!signup || signup.person_id !== null || signup.state === 'unconfirmed' || signup.state === 'cancelled') return
  const person = signup.consents?.length && signup.name ? await agreedPerson(at, signup) : await knownPerson(at, signup)
  if (person === null) return
  await setSignup(at, signup.id, { person_id: person })
  await record(at, {
    verb: 'campaigns.signup-attached',
    subject: signup.id,
    branch: signup.branch_id,
    changes: [{ person, change: { signup: signup.id } }],
  })
}

async function knownPerson(at: At, signup: SignupRow): Promise<string | null> {
  const email = signup.email ?? (signup.account_id ? await accountAddress(at, signup.account_id) : null)
  return email ? findPersonByContact(at, { kind: 'email', value: email }) : null
}

/** Whoever the room people refuses (suppressed, a number that can't be one) stays a name on the list, as if nothing was ticked. */
async function agreedPerson(at: At, signup: SignupRow): Promise<string | null> {
  const { title } = await readEvent(at, signup.event_id)
  const { language } = await ownOrganisation(at)
  const reach = [
    { kind: 'email' as const, value: signup.email },
    { kind: 'phone' as const, value: signup.phone },
  ]
  try {
    const { id } = await addPerson(at, {
      full: signup.name ?? '',
      branch: signup.branch_id,
      source: wordsIn(words, language).source(title),
      contacts: reach.flatMap(({ kind, value }) => (value ? [{ kind, value }] : [])),
      consents: (signup.consents ?? []).map((agreed) => ({ ...agreed, given: true })),
    })
    return id
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
