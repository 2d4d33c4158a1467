import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id, optionalText, shortText } from '../../../platform/input.ts'
import { grantRole } from '../../organisation/index.ts'
import { readEvent } from '../queries/events.ts'

export const NewRunner = v.object({
  event: id,
  name: shortText,
  email: v.pipe(v.string(), v.trim(), v.email('campaigns.bad-email')),
  reason: optionalText,
})

/** Lets somebody run one event: they see its sign-ups, tick who came, and see nobody else's name. */
export async function giveRunner(
  at: At,
  input: v.InferOutput<typeof NewRunner>,
): Promise<{ event: string; name: string }> {
  const event = await readEvent(at, input.event)
  const { name, email, reason } = input
  await grantRole(at, {
    name,
    email,
    role: 'runner',
    branch: event.branch_id,
    thing: event.id,
    below: undefined,
    reason,
  })
  return { event: event.id, name }
}
