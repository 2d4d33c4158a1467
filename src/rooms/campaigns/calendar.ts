import ical, { ICalCalendarMethod, type ICalDayJsStub, ICalEventStatus } from 'ical-generator'
import { wallTimeAt } from '../../engines/zone.ts'
import { compact, vtimezone } from './rules/vtimezone.ts'

export type CalendarEvent = {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly venue: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  /** Grows with every change, so that calendars take the new version. */
  readonly sequence: number
  readonly changedAt: Date
  readonly cancelled: boolean
  readonly url: string
}

/** One event as a file, or all of a group's as a feed (RFC 5545). @param host ends every UID, so that it is the world's only one */
export function drawCalendar(name: string, host: string, events: readonly CalendarEvent[]): string {
  const starts = events.map((event) => event.startsAt.getTime())
  const ends = events.map((event) => event.endsAt.getTime())
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Holdfast', product: 'Holdfast' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    timezone: { name: null, generator: (zone: string) => vtimezone(zone, Math.min(...starts), Math.max(...ends)) },
  })
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${host}`,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      timezone: event.timeZone,
      start: inZone(event.startsAt),
      end: inZone(event.endsAt),
      summary: withoutReturns(event.title),
      location: withoutReturns(event.venue),
      description: withoutReturns(event.about),
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** ical-generator says a bare Date in the server's own zone; it asks a date of Day.js for the zone that is meant. */
function inZone(date: Date, zone = 'UTC'): ICalDayJsStub {
  const wall = compact(wallTimeAt(date.getTime(), zone))
  return {
    format: (form) => (form === 'HHmmss' ? wall.slice(9) : form === 'YYYYMMDD' ? wall.slice(0, 8) : wall),
    isValid: () => true,
    toDate: () => date,
    toJSON: () => date.toJSON(),
    tz: (wanted) => inZone(date, wanted),
    utc: () => inZone(date),
  }
}

/** ical-generator writes line feeds as `\n`, and leaves a return standing alone as it is. */
const withoutReturns = (text: string) => text.replaceAll('\r', '')

/** ical-generator writes a calendar's name as it is. */
const oneLine = (name: string) => name.replaceAll(/[\r\n]+/g, ' ').replaceAll(/([\\;,])/g, '\\$1')
