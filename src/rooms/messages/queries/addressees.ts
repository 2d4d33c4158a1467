import type { At } from '../../../platform/at.ts'
import { type Purpose, reachable } from '../../people/index.ts'
import { homeAddresses } from '../../places/index.ts'
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
    const reached = await reachable(at, { purpose, channel, people: rest })
    const written = reached.map(({ person, name, to }) => ({ person, name, channel, address: to }))
    for (const one of await whereReached(at, channel, written)) found.set(one.person, one)
  }
  return [...found.values()]
}

/** Leaves out addresses that letters came back from, and finds the doors of those who are told at home. */
async function whereReached(at: At, channel: Channel, written: readonly Addressee[]): Promise<readonly Addressee[]> {
  if (channel === 'email') return withoutBounced(at, written)
  if (channel === 'text') return written
  const homes = await homeAddresses(
    at,
    written.map((one) => one.person),
  )
  return written
    .map((one) => ({ ...one, address: homes.get(one.person) ?? one.address }))
    .filter((one) => one.address !== '')
}
