/** Milliseconds since 1970, UTC. */
export type Instant = number
/** What a clock on the wall shows: `2026-05-04T14:00`. */
export type WallTime = string

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. @param zone IANA name, `Europe/Berlin` */
export function offsetAt(instant: Instant, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000
  return Date.parse(`${wallWithSeconds(whole, zone)}Z`) - whole
}

/** What the clock shows in the zone at an instant, to the minute. */
export function wallTimeAt(instant: Instant, zone: string): WallTime {
  return wallWithSeconds(instant, zone).slice(0, 16)
}

/**
 * The instant at which a clock in the zone shows `wall`. A time that comes twice (clocks back) is the earlier one; one
 * that never comes (clocks forward) is as many minutes later as the clocks jump, as RFC 5545 section 3.3.5 has it.
 */
export function instantAt(wall: WallTime, zone: string): Instant {
  const asUtc = Date.parse(`${wall}Z`)
  const before = offsetAt(asUtc - 24 * HOUR, zone)
  const after = offsetAt(asUtc + 24 * HOUR, zone)
  const fits = [asUtc - before, asUtc - after].find((instant) => instant + offsetAt(instant, zone) === asUtc)
  return fits ?? asUtc - before
}

/** A change of the zone's clocks: from `at` on they are `offset` milliseconds ahead of UTC, before that `before`. */
export type Shift = { readonly at: Instant; readonly before: number; readonly offset: number }

/** The changes of the zone's clocks in `from < at <= until`. Two within six hours of each other count as one. */
export function shiftsBetween(from: Instant, until: Instant, zone: string): Shift[] {
  const shifts: Shift[] = []
  for (let start = from; start < until; start += 6 * HOUR) {
    const end = Math.min(start + 6 * HOUR, until)
    const before = offsetAt(start, zone)
    const offset = offsetAt(end, zone)
    if (before !== offset) shifts.push({ at: firstWith(offset, start, end, zone), before, offset })
  }
  return shifts
}

function firstWith(offset: number, before: Instant, at: Instant, zone: string): Instant {
  let [low, high] = [before, at]
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(middle, zone) === offset) high = middle
    else low = middle
  }
  return high
}

/** Whether the name is one that we know the clocks of. */
export function isZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
}

const zones = new Map<string, Intl.DateTimeFormat>()

function wallWithSeconds(instant: Instant, zone: string): string {
  const format = zones.get(zone) ?? formatOf(zone)
  zones.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}

const formatOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
