import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, shortText } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { type EventRow, readEvent } from '../queries/events.ts'
import { insertSignup } from '../queries/signups.ts'
import { agreedFrom, contactFields } from './sign-up-input.ts'
import { checkStamp, isProven } from './sign-up-stamp.ts'

export const NewSignup = v.object({
  ...contactFields,
  organisation: v.string(),
  event: id,
  name: shortText,
  email: v.pipe(
    v.string('campaigns.bad-email'),
    v.trim(),
    v.email('campaigns.bad-email'),
    v.maxLength(254, 'campaigns.bad-email'),
  ),
  // people leave this empty, since they don't see it
  website: v.optional(v.string(), ''),
  stamp: v.optional(v.string(), ''),
  nonce: v.optional(v.string(), ''),
})

/**
 * Somebody says in public that they will come. They hold no place, and are no person to us, before they have opened the
 * link in the mail. Whether the address is known already is told to nobody but its owner.
 */
export async function signUp(at: At, input: v.InferOutput<typeof NewSignup>): Promise<void> {
  const event = await readEvent(at, input.event)
  refuseIfOver(at, event)
  const stamp = checkStamp(at, event.id, input.stamp)
  if (stamp !== 'good')
    throw new Refusal('invalid', stamp === 'too-quick' ? 'campaigns.too-quick' : 'campaigns.form-old')
  if (input.website !== '') return
  const organisation = await ownOrganisation(at)
  const signup = newId()
  await insertSignup(at, {
    id: signup,
    event_id: event.id,
    branch_id: event.branch_id,
    origin: 'form',
    name: input.name,
    email: input.email.toLowerCase(),
    phone: input.phone || null,
    account_id: null,
    consents: agreedFrom(input, organisation),
    proven: isProven(input.stamp, input.email, input.nonce),
    state: 'unconfirmed',
    confirmed_at: null,
  })
  await record(at, { verb: 'campaigns.signup-asked', subject: signup, branch: event.branch_id })
  await enqueue(at, 'campaigns.mail-signup', { signup, kind: 'confirm' })
}

/** @throws Refusal `gone` when it was called off or is over */
export function refuseIfOver(at: At, event: EventRow): void {
  if (event.cancelled_at) throw new Refusal('gone', 'campaigns.event-off')
  if (event.ends_at < at.now) throw new Refusal('gone', 'campaigns.event-over')
}
