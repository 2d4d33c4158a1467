/** What somebody may be written to about. `report-back` is to hear what came of what they raised. */
export const purposes = ['news', 'report-back', 'organising'] as const
export const channels = ['email', 'text', 'phone', 'door'] as const
export type Purpose = (typeof purposes)[number]
export type Channel = (typeof channels)[number]

/** The kind of contact point that a channel needs. */
export const reachedBy = { email: 'email', text: 'phone', phone: 'phone', door: 'address' } as const

/** `at` in milliseconds since 1970. */
export type ConsentEntry = { purpose: Purpose; channel: Channel; given: boolean; at: number }

/**
 * What holds now, of all that was ever said about one purpose and channel: the newest, and of two at the same moment
 * the stricter. Nothing said is no consent.
 */
export function newestConsent<E extends ConsentEntry>(
  entries: readonly E[],
  purpose: Purpose,
  channel: Channel,
): E | null {
  let newest: E | null = null
  for (const entry of entries) {
    if (entry.purpose !== purpose || entry.channel !== channel) continue
    if (!newest || entry.at > newest.at || (entry.at === newest.at && !entry.given)) newest = entry
  }
  return newest
}
