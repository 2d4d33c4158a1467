import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, optionalText } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { notFound } from '../../../platform/refusal.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import { clearAttendance, setAttendance } from '../queries/attendance.ts'
import { type EventRow, readEvent } from '../queries/events.ts'
import { insertSignup, readSignup, type SignupRow } from '../queries/signups.ts'
import { agreedFrom, contactFields } from './sign-up-input.ts'

export const Attended = v.object({ event: id, signup: id, came: v.picklist(['yes', 'no']) })

/** Ticks somebody who is there, or takes the tick back. Twice is once. */
export async function markAttendance(at: At, input: v.InferOutput<typeof Attended>): Promise<EventRow> {
  const event = await eventToRun(at, input.event)
  const signup = await readSignup(at, input.signup)
  if (signup.event_id !== event.id) throw notFound()
  const came = input.came === 'yes'
  const changed = came ? await setAttendance(at, signup) : await clearAttendance(at, signup)
  if (changed) await recordAttendance(at, signup, came)
  return event
}

async function recordAttendance(at: At, signup: SignupRow, came: boolean): Promise<void> {
  await record(at, {
    verb: came ? 'campaigns.attendance-marked' : 'campaigns.attendance-cleared',
    subject: signup.event_id,
    branch: signup.branch_id,
    changes: signup.person_id ? [{ person: signup.person_id, change: { came } }] : [],
  })
}

export const WalkIn = v.object({
  ...contactFields,
  event: id,
  name: optionalText,
  email: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.email('campaigns.bad-email'))], 'campaigns.bad-email'),
    '',
  ),
})

/** Somebody came who is not on the list. A name is not asked of anybody who would rather not give one. */
export async function addWalkIn(at: At, input: v.InferOutput<typeof WalkIn>): Promise<EventRow> {
  const event = await eventToRun(at, input.event)
  const signup = {
    id: newId(),
    event_id: event.id,
    branch_id: event.branch_id,
    origin: 'walk-in' as const,
    name: input.name,
    email: input.email.toLowerCase() || null,
    phone: input.phone || null,
    account_id: null,
    person_id: null,
    consents: agreedFrom(input, await ownOrganisation(at)),
    proven: true,
    state: 'held' as const,
    made_at: at.now,
    confirmed_at: at.now,
  }
  await insertSignup(at, signup)
  await setAttendance(at, signup)
  await recordAttendance(at, signup, true)
  await enqueue(at, 'campaigns.attach-signup', { signup: signup.id })
  return event
}

/** An event that the viewer runs. @throws Refusal `forbidden` or `not-found` */
export async function eventToRun(at: At, id: string): Promise<EventRow> {
  const event = await readEvent(at, id)
  may(at, 'events.run', { branch: event.branch_id, thing: event.id })
  return event
}
