import type { At } from '../../../platform/at.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { listSignups } from '../queries/signups.ts'

/** Tells everybody who holds a place or waits for one that the event was called off. */
export async function tellCancelled(at: At, input: { event: string }): Promise<void> {
  for (const signup of await listSignups(at, input.event)) {
    if (signup.state === 'unconfirmed' || signup.origin === 'walk-in') continue
    await enqueue(at, 'campaigns.mail-signup', { signup: signup.id, kind: 'called-off' })
  }
}
