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
  const lower = raw.toLowerCase().replace(APOSTROPHES, '')
  const latin = lower.replace(FOREIGN, (letter) => LETTERS.get(letter) ?? letter)
  const bare = latin.normalize('NFKD').replace(ACCENTS, '')
  return bare.replace(APART, ' ').trim()
}

/** The words of a value, folded. */
export function wordsOf(raw: string): string[] {
  const folded = fold(raw)
  return folded === '' ? [] : folded.split(' ')
}
