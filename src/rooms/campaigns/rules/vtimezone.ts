import { type Instant, offsetAt, type Shift, shiftsBetween, wallTimeAt } from '../../../engines/zone.ts'

const YEAR = 366 * 24 * 3_600_000

/**
 * The VTIMEZONE of a zone for events between `from` and `until` (RFC 5545 section 3.6.5): the clocks as they stand before,
 * and every change within. Calendars then show the hour that the hall's own clock shows.
 */
export function vtimezone(zone: string, from: Instant, until: Instant): string {
  const start = from - YEAR
  const shifts = shiftsBetween(start, until + YEAR, zone)
  const first = offsetAt(start, zone)
  const standard = Math.min(first, ...shifts.map((shift) => shift.offset))
  const all: Shift[] = [{ at: start, before: first, offset: first }, ...shifts]
  const parts = all.flatMap((shift) => observance(shift, shift.offset > standard))
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

function observance({ at, before, offset }: Shift, daylight: boolean): string[] {
  const name = daylight ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    // the clock as it stood before the change
    `DTSTART:${compact(wallTimeAt(at + before, 'UTC'))}`,
    `TZOFFSETFROM:${sayOffset(before)}`,
    `TZOFFSETTO:${sayOffset(offset)}`,
    `END:${name}`,
  ]
}

/** `2026-05-04T14:00` as iCalendar writes it: `20260504T140000`. */
export const compact = (wall: string) => `${wall.replaceAll(/[-:]/g, '')}00`

function sayOffset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}
