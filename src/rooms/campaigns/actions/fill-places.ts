import type { At } from '../../../platform/at.ts'
import { recordAll } from '../../../platform/events.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { lockEvent, placesOf, readEvent } from '../queries/events.ts'
import { setSignup, waitingList } from '../queries/signups.ts'
import { movingUp } from '../rules/index.ts'

/** Gives the places that are free to those who wait, the longest waiting first, and tells them by mail. */
export async function fillPlaces(at: At, input: { event: string }): Promise<void> {
  const event = await readEvent(at, input.event)
  if (event.cancelled_at || event.ends_at < at.now) return
  await lockEvent(at, event.id)
  const { held } = await placesOf(at, event.id)
  const lucky = movingUp(event.places, held, await waitingList(at, event.id))
  for (const signup of lucky) {
    await setSignup(at, signup, { state: 'held' })
    await enqueue(at, 'campaigns.mail-signup', { signup, kind: 'moved-up' })
  }
  await recordAll(
    at,
    lucky.map((subject) => ({ verb: 'campaigns.place-given', subject, branch: event.branch_id })),
  )
}
