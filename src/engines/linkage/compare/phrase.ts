import { hashOf, NOTHING } from '../read/dictionary.ts'
import { tellingWords } from '../read/phrases.ts'
import { APART, type Comparison, type Field, handle, hold, NEIGHBOURS, type Nearness, SILENT } from './comparison.ts'
import { areAlike, oneKeystrokeApart } from './likeness.ts'
import { Term } from './term.ts'

const LEVELS = [
  { how: 'same', usual: 0.7, rare: true },
  { how: 'nearly the same', usual: 0.12, rare: true },
  { how: 'some words the same', usual: 0.08, rare: true },
  { how: 'other', usual: 0.1 },
] as const
const SAME = 0
const NEAR = 1
const SOME = 2
const OTHER = 3
const NEAR_ENOUGH = 0.92
const WORDS = 4

/** `near` is how near people live who agree on it: one home for a street, neighbours for a place. */
export type PhraseColumn = { of: string; column: number; read(raw: string): string; near?: Nearness }

/** Values of several words: street, place, occupation. "Edinburgh" and "city of Edinburgh" share the word that tells. */
export function phraseField({ of, column, read, near }: PhraseColumn, places: number): Field {
  const phrases = new Term(places)
  const words = new Term(places, WORDS)
  const whole = handle(of, [of], places)
  const wordwise = handle(`word of ${of}`, [of], places, WORDS)
  const comparison: Comparison = {
    of,
    levels: LEVELS,
    level(a, b) {
      const [x, y] = [phrases.ids[a] as number, phrases.ids[b] as number]
      if (x === NOTHING || y === NOTHING) return SILENT
      if (x === y) return SAME
      if (oneKeystrokeApart(phrases.texts, x, y) || areAlike(phrases.texts, x, y, NEAR_ENOUGH)) return NEAR
      return sharedWord(words, a, b) === NOTHING ? OTHER : SOME
    },
    share(a, b, level) {
      if (level === SOME) return words.share(sharedWord(words, a, b))
      return Math.max(phrases.share(phrases.ids[a] as number), phrases.share(phrases.ids[b] as number))
    },
    ...(near && { near: (level: number) => (level <= NEAR ? near : APART), expectedFrom: NEIGHBOURS }),
    chance: () => phrases.chance(),
  }
  return {
    put(row, at) {
      const phrase = read(row[column] ?? '')
      const telling = tellingWords(phrase)
      phrases.put([phrase], at)
      words.put(telling, at)
      hold(whole, at, phrase ? [hashOf(phrase)] : [])
      hold(wordwise, at, telling.map(hashOf))
    },
    take(at) {
      phrases.take(at)
      words.take(at)
      hold(whole, at, [])
      hold(wordwise, at, [])
    },
    comparisons: [comparison],
    handles: [whole, wordwise],
  }
}

/** The rarest word that both records hold, or `NOTHING`. */
function sharedWord(words: Term, a: number, b: number): number {
  const { ids, width, counts } = words
  let rarest = NOTHING
  for (let i = a * width; i < (a + 1) * width; i++) {
    const id = ids[i] as number
    if (id === NOTHING) break
    if (words.has(b, id) && (rarest === NOTHING || (counts[id] ?? 0) < (counts[rarest] ?? 0))) rarest = id
  }
  return rarest
}
