import type { At } from '../../../platform/at.ts'
import { readEvent } from './events.ts'

export async function readThanks(
  at: At,
  input: { organisation: string; event: string },
): Promise<{ event: string; back: string; sends: boolean }> {
  const event = await readEvent(at, input.event)
  return { event: event.title, back: `/o/${input.organisation}/events/${event.id}`, sends: at.house.mailer.sends }
}
