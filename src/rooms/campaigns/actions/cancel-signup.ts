import type * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { may } from '../../organisation/index.ts'
import { readSignup, type SignupRow, setSignup } from '../queries/signups.ts'
import { type OwnSignup, ownSignup, type SignupOfEvent } from './confirm-signup.ts'

/** By the link in the mail: they can't come after all, and the next one who waits gets the place. */
export async function cancelOwnSignup(at: At, _input: v.InferOutput<typeof OwnSignup>): Promise<SignupRow> {
  return cancel(at, await ownSignup(at))
}

/** An organiser takes somebody off the list who said so. */
export async function cancelSignup(at: At, input: v.InferOutput<typeof SignupOfEvent>): Promise<SignupRow> {
  const signup = await readSignup(at, input.signup)
  may(at, 'campaigns.change', { branch: signup.branch_id })
  return cancel(at, signup)
}

export async function cancel(at: At, signup: SignupRow): Promise<SignupRow> {
  if (signup.state === 'cancelled') return signup
  await setSignup(at, signup.id, { state: 'cancelled' })
  await record(at, { verb: 'campaigns.signup-cancelled', subject: signup.id, branch: signup.branch_id })
  await enqueue(at, 'campaigns.fill-places', { event: signup.event_id })
  return { ...signup, state: 'cancelled' }
}
