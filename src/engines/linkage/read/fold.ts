import { LETTERS } from './letters.ts'

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const APOSTROPHES = /['’‘`´ʼ]/g
const ACCENTS = /\p{M}+/gu
const FOREIGN = /[^a-z0-9\s]/gu
const APART = /[^\p{L}\p{N}]+/gu

/**
 * A value as it is compared: lower case, accents gone, Cyrillic, Greek and Arabic letters in Latin, words apart by one
 * space. "Łukasz O’Neill-Šmíd" becomes "lukasz oneill smid". Letters of other scripts stay as they are.
 */
export function fold(raw: string): string {
  if (PLAIN.test(raw)) return raw
  const lower = raw.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '')
  return lower.replace(FOREIGN, inLatin).replace(APART, ' ').trim()
}

function inLatin(letter: string): string {
  const known = LETTERS.get(letter)
  if (known !== undefined) return known
  const bare = letter.normalize('NFKD').replace(ACCENTS, '')
  return bare === letter ? letter : [...bare].map(inLatin).join('')
}

/** The words of a value, folded. */
export function wordsOf(raw: string): string[] {
  const folded = fold(raw)
  return folded === '' ? [] : folded.split(' ')
}
