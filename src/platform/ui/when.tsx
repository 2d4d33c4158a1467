import { type DateStyle, isPlainDay, sayDate } from '../words/dates.ts'
import { useShell } from './shell.ts'

/** A moment (or a plain day, `2026-05-04`) as people say it, in the organisation's time zone. */
export function When({ at, style }: { at: Date | string; style?: DateStyle }) {
  const { lang, zone, now } = useShell()
  const exact = isPlainDay(at) ? at : new Date(at).toISOString()
  const title = style === 'ago' ? sayDate(at, { lang, zone, now }) : undefined
  return (
    <time dateTime={exact} title={title}>
      {sayDate(at, { lang, zone, now, style })}
    </time>
  )
}
