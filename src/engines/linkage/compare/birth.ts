import { readDate } from '../read/dates.ts'
import { type Dictionary, hashOf, NOTHING } from '../read/dictionary.ts'
import { type Comparison, type Field, handle, hold, SILENT } from './comparison.ts'
import { oneKeystrokeApart } from './likeness.ts'
import { Term } from './term.ts'

const LEVELS = [
  { how: 'same', usual: 0.75, rare: true },
  { how: 'one digit off', usual: 0.1, rare: true },
  { how: 'day and month swapped', usual: 0.01 },
  { how: 'two digits off', usual: 0.02, rare: true },
  { how: 'two parts of three the same', usual: 0.04 },
  { how: 'same year', usual: 0.03 },
  { how: 'other', usual: 0.05 },
] as const
const SAME = 0
const OFF = 1
const SWAPPED = 2
const TWO_OFF = 3
const TWO_PARTS = 4
const YEAR = 5
const OTHER = 6

/** A date of birth as year, month and day, read once for each distinct date. */
type Parts = { year: string; month: string; day: string }

/** The date of birth. Two dates on one first of January agree on the year at least: often only that is known. */
export function birthField(column: number, places: number): Field {
  const dates = new Term(places)
  const parts: Parts[] = []
  const handles = {
    date: handle('birth date', ['birth date'], places),
    year: handle('year of birth', ['birth date'], places),
    month: handle('month of birth', ['birth date'], places),
    birthday: handle('birthday', ['birth date'], places),
  }
  const comparison: Comparison = {
    of: 'birth date',
    levels: LEVELS,
    level(a, b) {
      const [x, y] = [dates.ids[a] as number, dates.ids[b] as number]
      if (x === NOTHING || y === NOTHING) return SILENT
      if (x === y) return SAME
      if (oneKeystrokeApart(dates.texts, x, y)) return OFF
      return levelOfParts(parts[x] as Parts, parts[y] as Parts, digitsOff(dates.texts, x, y))
    },
    share: (a, b) => Math.max(dates.share(dates.ids[a] as number), dates.share(dates.ids[b] as number)),
    chance: () => dates.chance(),
  }
  return {
    put(row, at) {
      const date = readDate(row[column] ?? '')
      const id = dates.put([date], at)
      if (id === NOTHING) return
      const { year, month, day } = partsOf(date)
      parts[id] ??= { year, month, day }
      hold(handles.date, at, [hashOf(date)])
      hold(handles.year, at, [hashOf(year)])
      hold(handles.month, at, month ? [hashOf(year + month)] : [])
      hold(handles.birthday, at, day && `${month}${day}` !== '0101' ? [hashOf(month + day)] : [])
    },
    take(at) {
      dates.take(at)
      for (const each of Object.values(handles)) hold(each, at, [])
    },
    comparisons: [comparison],
    handles: Object.values(handles),
  }
}

function partsOf(date: string): Parts {
  return { year: date.slice(0, 4), month: date.slice(4, 6), day: date.slice(6, 8) }
}

function levelOfParts(a: Parts, b: Parts, off: number): number {
  const [sameYear, sameMonth, sameDay] = [a.year === b.year, a.month === b.month, a.day === b.day]
  if (sameYear && a.month === b.day && a.day === b.month) return SWAPPED
  if (off === 2) return TWO_OFF
  if ((sameYear && (sameMonth || sameDay)) || (sameMonth && sameDay && a.month !== '')) return TWO_PARTS
  return sameYear ? YEAR : OTHER
}

/** In how many places two dates have different digits. */
function digitsOff({ letters, starts }: Dictionary, a: number, b: number): number {
  const [startA, startB] = [starts[a] as number, starts[b] as number]
  const length = (starts[a + 1] as number) - startA
  if ((starts[b + 1] as number) - startB !== length) return length
  let off = 0
  for (let i = 0; i < length; i++) if (letters[startA + i] !== letters[startB + i]) off++
  return off
}
