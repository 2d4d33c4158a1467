import { districtOf, readCode } from '../read/contacts.ts'
import { hashOf, NOTHING } from '../read/dictionary.ts'
import { APART, type Comparison, type Field, handle, hold, NEIGHBOURS, ONE_HOME, SILENT } from './comparison.ts'
import { oneKeystrokeApart } from './likeness.ts'
import { Term } from './term.ts'

const LEVELS = [
  { how: 'same', usual: 0.7, rare: true },
  { how: 'one keystroke off', usual: 0.08, rare: true },
  { how: 'same district', usual: 0.1, rare: true },
  { how: 'other', usual: 0.12 },
] as const
const SAME = 0
const OFF = 1
const DISTRICT = 2
const OTHER = 3

/** A postcode: the same, a keystroke off, the same district, or another. */
export function postcodeField(column: number, places: number): Field {
  const codes = new Term(places)
  const districts = new Term(places)
  const whole = handle('postcode', ['postcode'], places)
  const district = handle('district', ['postcode'], places)
  const comparison: Comparison = {
    of: 'postcode',
    levels: LEVELS,
    level(a, b) {
      const [x, y] = [codes.ids[a] as number, codes.ids[b] as number]
      if (x === NOTHING || y === NOTHING) return SILENT
      if (x === y) return SAME
      if (oneKeystrokeApart(codes.texts, x, y)) return OFF
      return districts.ids[a] === districts.ids[b] ? DISTRICT : OTHER
    },
    share(a, b, level) {
      if (level === DISTRICT) return districts.share(districts.ids[a] as number)
      return Math.max(codes.share(codes.ids[a] as number), codes.share(codes.ids[b] as number))
    },
    near: (level) => (level === SAME ? ONE_HOME : level === OTHER ? APART : NEIGHBOURS),
    expectedFrom: NEIGHBOURS,
    chance: () => codes.chance(),
  }
  return {
    put(row, at) {
      const code = readCode(row[column] ?? '')
      codes.put([code], at)
      districts.put([districtOf(code)], at)
      hold(whole, at, code ? [hashOf(code)] : [])
      hold(district, at, code ? [hashOf(districtOf(code))] : [])
    },
    take(at) {
      codes.take(at)
      districts.take(at)
      hold(whole, at, [])
      hold(district, at, [])
    },
    comparisons: [comparison],
    handles: [whole, district],
  }
}
