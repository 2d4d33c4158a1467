import { wordsOf } from './fold.ts'
import { remembered } from './remember.ts'

const TITLES = new Set(
  'sir dame lord lady mr mrs ms miss mx dr prof professor rev reverend hon baronet bt viscount count countess esq jr sr ii iii iv'.split(
    ' ',
  ),
)
const PARTICLES = new Set('of the de del della der den van von und y e la le du da di al el bin ibn'.split(' '))
const REMARK = /\(.*?\)/g
const LETTER = /\p{L}/u
const ORDINAL = /^\d+(?:st|nd|rd|th)$/

/** A name in its parts, folded. Empty strings say nothing. `words` is every word of the name once. */
export type Name = { given: string; surname: string; words: string[] }

/**
 * Reads the name columns together: a given name, a surname, and the full name, any of which may be missing, hold only a
 * title ("sir"), or repeat each other. Titles and particles are left out as long as anything else is left.
 */
export function readName(givenRaw: string, surnameRaw: string, fullRaw: string): Name {
  const givens = namesIn(givenRaw)
  const surnames = namesIn(surnameRaw)
  const full = bearing(wordsOf(fullRaw.replace(REMARK, ' ')))
  const surname =
    surnames.length > 0 ? surnames.join(' ') : givens.length > 0 || full.length < 2 ? '' : (full.at(-1) ?? '')
  const given = givens[0] ?? full.find((word) => word !== surname && !surnames.includes(word)) ?? ''
  return { given, surname, words: [...new Set([...givens, ...surnames, ...full])] }
}

/** The words of a column of given names or surnames that are names. */
const namesIn = remembered((raw: string): readonly string[] => bearing(wordsOf(raw)))

function bearing(words: string[]): string[] {
  return words.filter((word) => !TITLES.has(word) && !PARTICLES.has(word) && !ORDINAL.test(word) && LETTER.test(word))
}

const SOUNDS: readonly [RegExp, string][] = [
  [/[^a-z]/g, ''],
  [/ph/g, 'f'],
  [/[sc]h|tch/g, 'x'],
  [/ght?/g, 't'],
  [/[ck]+/g, 'k'],
  [/q/g, 'k'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/(.)[aeiouyhj]+/g, '$1'],
  [/(.)\1+/g, '$1'],
]

/**
 * How a name sounds, roughly: its consonants, with letters that stand for one sound made one. "Philips" and "Fillips",
 * "Mohammed" and "Muhamad" (and the Arabic spelling) have the same.
 */
export function soundOf(name: string): string {
  return SOUNDS.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), name)
}
