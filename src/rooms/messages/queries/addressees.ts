import type { At } from '../../../platform/at.ts'
import { type Purpose, reachable } from '../../people/index.ts'
import type { Channel } from '../rules/index.ts'
import { withoutBounced } from './bounces.ts'

export type Addressee = { person: string; name: string; channel: Channel; address: string }

/** Mail first, since it does itself; the door for those who can't be reached otherwise. */
const inOrder: readonly Channel[] = ['email', 'text', 'door']

/**
 * Of these people, those who have agreed to hear about the purpose, each by one channel. Who may be reached is decided by
 * the room people, and nowhere else.
 */
export async function addressees(
  at: At,
  people: readonly string[],
  purpose: Purpose,
  channels: readonly Channel[] = inOrder,
): Promise<Addressee[]> {
  const found = new Map<string, Addressee>()
  for (const channel of channels) {
    const rest = people.filter((person) => !found.has(person))
    const reached = (await reachable(at, { purpose, channel, people: rest })).map((one) => ({
      ...one,
      channel,
      address: one.to,
    }))
    for (const { person, name, address } of channel === 'email' ? await withoutBounced(at, reached) : reached) {
      found.set(person, { person, name, channel, address })
    }
  }
  return [...found.values()]
}
