import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { accountNames, may } from '../../organisation/index.ts'
import { lockEvent, readOwnEvent } from '../queries/events.ts'
import { insertSignup, type SignupRow, standingSignup } from '../queries/signups.ts'
import { cancel } from './cancel-signup.ts'
import { nextStanding } from './confirm-signup.ts'
import { refuseIfOver } from './sign-up.ts'

export const JoinedEvent = v.object({ event: id })
type Joined = v.InferOutput<typeof JoinedEvent>

/** Somebody who is signed in says that they will come: their address is known to be theirs. */
export async function joinEvent(at: At, input: Joined): Promise<void> {
  may(at, 'campaigns.see')
  const event = await readOwnEvent(at, input.event)
  refuseIfOver(at, event)
  await lockEvent(at, event.id)
  if (await own(at, event.id)) return
  const account = at.scope.account ?? ''
  const state = await nextStanding(at, event)
  const signup = newId()
  await insertSignup(at, {
    id: signup,
    event_id: event.id,
    branch_id: event.branch_id,
    origin: 'member',
    name: (await accountNames(at, [account])).get(account) ?? '',
    email: null,
    phone: null,
    account_id: account,
    consents: [],
    proven: true,
    state,
    confirmed_at: at.now,
  })
  await record(at, { verb: 'campaigns.signup-confirmed', subject: signup, branch: event.branch_id, facts: { state } })
  await enqueue(at, 'campaigns.attach-signup', { signup })
}

/** A member can't come after all. */
export async function leaveEvent(at: At, input: Joined): Promise<void> {
  may(at, 'campaigns.see')
  const signup = await own(at, input.event)
  if (!signup) throw new Refusal('conflict', 'campaigns.not-coming')
  await cancel(at, signup)
}

const own = (at: At, event: string): Promise<SignupRow | null> =>
  standingSignup(at, event, { account: at.scope.account ?? '' })
