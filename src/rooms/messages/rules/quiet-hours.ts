import { type Instant, instantAt, wallTimeAt } from '../../../engines/zone.ts'

/** Texts go out between these hours of the group's own clock; at other times a phone that rings wakes somebody. */
export const textHours = { opens: '09:00', closes: '20:00' } as const

/**
 * Whether texts may go out now.
 * @param zone the organisation's IANA time zone
 * @returns null while they may, else the instant from which they may again
 */
export function textsOpenAgain(now: Instant, zone: string): Instant | null {
  const [day = '', time = ''] = wallTimeAt(now, zone).split('T')
  if (time >= textHours.opens && time < textHours.closes) return null
  return instantAt(`${time < textHours.opens ? day : dayAfter(day)}T${textHours.opens}`, zone)
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
