/**
 * The moment that a clock on the wall of a time zone means.
 * @param local `2026-05-04T18:30`
 * @param zone IANA time zone
 */
export function localTime(local: string, zone: string): Date {
  const asUtc = new Date(`${local}:00Z`)
  const once = new Date(asUtc.getTime() - offsetAt(asUtc, zone))
  // Around a change of the clocks the first guess may stand on its other side.
  return new Date(asUtc.getTime() - offsetAt(once, zone))
}

/** What a clock of the zone shows, as `2026-05-04T18:30`. */
export function wallClock(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/** How far the zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(at.getTime() / 1000) * 1000
}
