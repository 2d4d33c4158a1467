import { kept } from './kept.ts'
import { baseOf } from './words.ts'

export type DateStyle = 'date' | 'time' | 'both' | 'ago'
/** `zone` is an IANA time zone; `now` decides whether the year is said and what "ago" counts from. */
export type Saying = { lang: string; zone: string; now: Date; style?: DateStyle }

/**
 * A moment as people say it: "Saturday 4 May, 2 pm". The year is said only when it isn't this one.
 * A plain day (`2026-05-04`) is the same day in every zone and has no time.
 */
export function sayDate(at: Date | string, { lang, zone, now, style = 'both' }: Saying): string {
  const locale = localeOf(lang)
  if (isPlainDay(at)) return sayDay(new Date(at), locale, 'UTC', yearIn(now, zone))
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ''
  if (style === 'ago') return sayAgo(date, now, locale, zone)
  const day = style === 'time' ? '' : sayDay(date, locale, zone, yearIn(now, zone))
  const time = style === 'date' ? '' : sayTime(date, locale, zone)
  return [day, time].filter(Boolean).join(baseOf(lang) === 'ar' ? '، ' : ', ')
}

export function isPlainDay(at: Date | string): at is string {
  return typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
}

/** "en" alone would put the month first; most of the world, and the design, put the day first. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang
}

function sayDay(date: Date, locale: string, zone: string, thisYear: string): string {
  const year = yearIn(date, zone) === thisYear ? undefined : 'numeric'
  const said = formatter(locale, zone, { weekday: 'long', day: 'numeric', month: 'long', year }).format(date)
  return locale === 'en-GB' ? said.replace(',', '') : said
}

function sayTime(date: Date, locale: string, zone: string): string {
  if (locale !== 'en-GB') return formatter(locale, zone, { hour: 'numeric', minute: '2-digit' }).format(date)
  const said = formatter(locale, zone, { hour: 'numeric', minute: '2-digit', hour12: true }).format(date)
  return said.replace(':00', '').replace(/^0/, '12')
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

function sayAgo(date: Date, now: Date, locale: string, zone: string): string {
  const passed = date.getTime() - now.getTime()
  const relative = (n: number, unit: Intl.RelativeTimeFormatUnit) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(n, unit)
  if (Math.abs(passed) < MINUTE) return relative(0, 'second')
  if (Math.abs(passed) < HOUR) return relative(Math.trunc(passed / MINUTE), 'minute')
  const days = dayNumber(date, zone) - dayNumber(now, zone)
  if (days === 0) return relative(Math.trunc(passed / HOUR), 'hour')
  if (Math.abs(days) < 7) return relative(days, 'day')
  return sayDay(date, locale, zone, yearIn(now, zone))
}

function yearIn(date: Date, zone: string): string {
  return formatter('en-CA', zone, { year: 'numeric' }).format(date)
}

/** Days since 1970 by the calendar of the zone, so that "yesterday" turns at midnight there. */
function dayNumber(date: Date, zone: string): number {
  const day = formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date)
  return Date.parse(day) / (24 * HOUR)
}

const formatters = kept((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions]
  return new Intl.DateTimeFormat(locale, options)
})

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatters(JSON.stringify([locale, { ...options, timeZone }]))
}
