import { hashOf, NOTHING } from '../read/dictionary.ts'
import { APART, type Comparison, type Field, handle, hold, ONE_HOME, SILENT } from './comparison.ts'
import { areAlike, oneKeystrokeApart } from './likeness.ts'
import { Term } from './term.ts'

const LEVELS = [
  { how: 'same', usual: 0.8, rare: true },
  { how: 'one keystroke off', usual: 0.06, rare: true },
  { how: 'nearly the same', usual: 0.02, rare: true },
  { how: 'other', usual: 0.12 },
] as const
const SAME = 0
const OFF = 1
const NEAR = 2
const OTHER = 3
const NEAR_ENOUGH = 0.92

/** What a code is called, where it stands in a row, and how it is read. An empty reading says nothing. */
export type CodeColumns = {
  of: string
  columns: readonly number[]
  read(raw: string): string
  parts?: (code: string) => string[]
  home?: true
}

/**
 * Values that are the same or not, give or take a keystroke: phone, e-mail, house number, membership number, gender. Where
 * a person has several (two phones), the best agreement counts. `parts` are handles besides the whole; `home` is set
 * for what a whole household shares.
 */
export function codeField({ of, columns, read, parts, home }: CodeColumns, places: number): Field {
  const term = new Term(places, columns.length)
  const whole = handle(of, [of], places, columns.length)
  const partly = handle(`part of ${of}`, [of], places, columns.length)
  const comparison: Comparison = {
    of,
    levels: LEVELS,
    level: (a, b) => bestLevel(term, a, b),
    share: (a, b, level) => meetingShare(term, a, b, level),
    ...(home && { near: (level: number) => (level === SAME ? ONE_HOME : APART), expectedFrom: ONE_HOME }),
    chance: () => term.chance(),
  }
  return {
    put(row, at) {
      const codes = columns.map((column) => read(row[column] ?? '')).filter((code) => code !== '')
      term.put(codes, at)
      hold(whole, at, codes.map(hashOf))
      if (parts) hold(partly, at, codes.flatMap(parts).map(hashOf))
    },
    take(at) {
      term.take(at)
      hold(whole, at, [])
      hold(partly, at, [])
    },
    comparisons: [comparison],
    handles: parts ? [whole, partly] : [whole],
  }
}

function bestLevel({ ids, width, texts }: Term, a: number, b: number): number {
  if (width === 1) return levelOf(texts, ids[a] as number, ids[b] as number)
  let best = SILENT
  for (let i = a * width; i < (a + 1) * width; i++) {
    for (let j = b * width; j < (b + 1) * width; j++) {
      const level = levelOf(texts, ids[i] as number, ids[j] as number)
      if (level !== SILENT && (best === SILENT || level < best)) best = level
    }
  }
  return best
}

function levelOf(texts: Term['texts'], a: number, b: number): number {
  if (a === NOTHING || b === NOTHING) return SILENT
  if (a === b) return SAME
  if (oneKeystrokeApart(texts, a, b)) return OFF
  return areAlike(texts, a, b, NEAR_ENOUGH) ? NEAR : OTHER
}

/** The commoner of the two values on which the records meet at this level; the rarest such meeting where there are several. */
function meetingShare(term: Term, a: number, b: number, level: number): number {
  const { ids, width, texts } = term
  let rarest = 1
  for (let i = a * width; i < (a + 1) * width; i++) {
    for (let j = b * width; j < (b + 1) * width; j++) {
      const [x, y] = [ids[i] as number, ids[j] as number]
      if (levelOf(texts, x, y) === level) rarest = Math.min(rarest, Math.max(term.share(x), term.share(y)))
    }
  }
  return rarest
}
