const YEAR_FIRST = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)/
const YEAR_LAST = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?!\d)/
const YEAR_ONLY = /^(\d{4})$/

/**
 * A date of birth as eight digits, year, month, day: 1956-04-09, 19560409, 9/4/1956 and 9.4.1956 (the day first) are
 * "19560409". A year alone is "1956". What isn't possible (1839-01-81) is kept as written: it is a typing error that a
 * comparison can still use. Anything else says nothing.
 */
export function readDate(raw: string): string {
  const text = raw.trim()
  const compact = /^\d{8}$/.test(text) ? text : ''
  if (compact) return compact
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? []
  if (year && month && day) return year + month.padStart(2, '0') + day.padStart(2, '0')
  const [, first, second, last] = YEAR_LAST.exec(text) ?? []
  if (first && second && last) return last + second.padStart(2, '0') + first.padStart(2, '0')
  return YEAR_ONLY.exec(text)?.[1] ?? ''
}
