import * as v from 'valibot'
import { instantAt, isZone } from '../../../engines/zone.ts'
import { longText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'

const day = v.pipe(v.string('campaigns.bad-day'), v.isoDate('campaigns.bad-day'))
const time = v.pipe(v.string('campaigns.bad-time'), v.isoTime('campaigns.bad-time'))

/** The form of an event: the day and the hours as a clock at the place shows them. */
export const eventFields = {
  title: shortText,
  about: longText,
  notes: longText,
  venue: shortText,
  day,
  from: time,
  until: time,
  zone: v.pipe(v.string(), v.check(isZone, 'campaigns.bad-zone')),
  places: v.optional(
    v.union(
      [
        v.pipe(
          v.literal(''),
          v.transform(() => null),
        ),
        v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(1)),
      ],
      'campaigns.bad-places',
    ),
    '',
  ),
  audience: v.picklist(['public', 'members'], 'campaigns.choose-audience'),
}

const Fields = v.object(eventFields)

/**
 * The row of an event. An end before the start is the next morning: meetings do go past midnight.
 * @throws Refusal when it would take no time at all
 */
export function eventRow(input: v.InferOutput<typeof Fields>) {
  const starts = instantAt(`${input.day}T${input.from}`, input.zone)
  const sameDay = instantAt(`${input.day}T${input.until}`, input.zone)
  const ends = sameDay > starts ? sameDay : instantAt(`${dayAfter(input.day)}T${input.until}`, input.zone)
  if (ends <= starts) throw new Refusal('invalid', 'platform.check-fields', {}, { until: 'campaigns.bad-time' })
  return {
    title: input.title,
    about: input.about,
    venue: input.venue,
    starts_at: new Date(starts),
    ends_at: new Date(ends),
    time_zone: input.zone,
    places: input.places,
    audience: input.audience,
  }
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00Z`) + 86_400_000).toISOString().slice(0, 10)
