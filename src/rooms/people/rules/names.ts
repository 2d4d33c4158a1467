/** A name as its bearer writes it: in two parts, or whole where the parts aren't known. */
export type Name = { given: string; family: string; full: string }

/** Fills up what follows from the rest: the full name from its parts. */
export function nameOf(parts: { given?: string; family?: string; full?: string }): Name {
  const [given, family, full] = [tidy(parts.given ?? ''), tidy(parts.family ?? ''), tidy(parts.full ?? '')]
  return { given, family, full: given || family ? [given, family].filter(Boolean).join(' ') : full }
}

/** Small letters and digits without accents, one space between words: what names are compared and found by. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøðþłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', þ: 'th', ł: 'l', đ: 'd' }

/** What a list goes by: the family name first where it is known. */
export function sortName({ given, family, full }: Name): string {
  return foldName(family ? `${family} ${given}` : full) || full.toLowerCase()
}

/** The first letters of all names, each once, in order: "Robert James Smith" is "jrs". */
export function initials({ full }: Name): string {
  const letters = foldName(full)
    .split(' ')
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
  return [...new Set(letters)].sort().join('').trim()
}

const wordsMost = 8
const keyLength = 120

/** The name from each of its words on, so that any word of it is found by its beginning. */
export function searchKeys({ full }: Name): string[] {
  const words = foldName(full).split(' ').filter(Boolean).slice(0, wordsMost)
  const keys = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' ').slice(0, keyLength).trim())
  return [...new Set(keys)]
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
