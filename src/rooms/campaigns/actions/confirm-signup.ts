import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { type EventRow, lockEvent, placesOf, readEvent } from '../queries/events.ts'
import { isAlreadyComing, readSignup, type SignupRow, setSignup } from '../queries/signups.ts'
import { standingOf } from '../rules/index.ts'
import { refuseIfOver } from './sign-up.ts'

export const OwnSignup = v.object({ link: v.string() })

/** By the link in the mail: the address is theirs, and they get a place or wait for one. */
export async function confirmOwnSignup(at: At, _input: v.InferOutput<typeof OwnSignup>): Promise<SignupRow> {
  return confirm(at, await ownSignup(at))
}

export const SignupOfEvent = v.object({ event: id, signup: id })

/** An organiser who has spoken to somebody confirms for them. */
export async function confirmSignup(at: At, input: v.InferOutput<typeof SignupOfEvent>): Promise<SignupRow> {
  const signup = await readSignup(at, input.signup)
  may(at, 'campaigns.change', { branch: signup.branch_id })
  return confirm(at, signup)
}

async function confirm(at: At, signup: SignupRow): Promise<SignupRow> {
  if (signup.state === 'held' || signup.state === 'waiting') return signup
  const event = await readEvent(at, signup.event_id)
  refuseIfOver(at, event)
  await lockEvent(at, event.id)
  if (await isAlreadyComing(at, signup.id)) throw new Refusal('conflict', 'campaigns.already-coming')
  const state = await nextStanding(at, event)
  await setSignup(at, signup.id, { state, confirmed_at: at.now })
  await record(at, {
    verb: 'campaigns.signup-confirmed',
    subject: signup.id,
    branch: signup.branch_id,
    facts: { state },
  })
  await enqueue(at, 'campaigns.attach-signup', { signup: signup.id })
  await enqueue(at, 'campaigns.mail-signup', { signup: signup.id, kind: state })
  return { ...signup, state }
}

/** What the next one gets. The event must be locked. */
export async function nextStanding(at: At, event: EventRow): Promise<'held' | 'waiting'> {
  const { held, waiting } = await placesOf(at, event.id)
  return standingOf(event.places, held, waiting)
}

/** The sign-up that the viewer's link opens. @throws Refusal `not-found` */
export async function ownSignup(at: At): Promise<SignupRow> {
  const [signup] = at.scope.things
  if (!signup) throw notFound()
  return readSignup(at, signup)
}
