import { sayDate, useShell } from '../../../platform/ui/index.ts'

type Props = { startsAt: Date; endsAt?: Date; zone: string }

/** When an event is, by the clock at its place: "Saturday 4 May, 2 pm to 4 pm". Another zone than the group's is named. */
export function EventTime({ startsAt, endsAt, zone }: Props) {
  const { lang, now, zone: ours } = useShell()
  const start = sayDate(startsAt, { lang, zone, now })
  const end = endsAt ? sayDate(endsAt, { lang, zone, now, style: 'time' }) : ''
  return (
    <time dateTime={startsAt.toISOString()}>
      {start}
      {end ? ` – ${end}` : ''}
      {zone === ours ? '' : ` (${zone.replaceAll('_', ' ')})`}
    </time>
  )
}

/** A leaf of a calendar: the day large, the month above it. */
export function Leaf({ at, zone }: { at: Date; zone: string }) {
  const { lang } = useShell()
  const locale = lang === 'en' ? 'en-GB' : lang
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at)
  return (
    <span class="leaf" aria-hidden="true">
      <span>{part({ month: 'short' })}</span>
      <strong>{part({ day: 'numeric' })}</strong>
      <span>{part({ weekday: 'short' })}</span>
    </span>
  )
}
