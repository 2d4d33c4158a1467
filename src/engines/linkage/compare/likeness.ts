import type { Dictionary } from '../read/dictionary.ts'

/** Whether two different texts are one keystroke apart: a letter changed, left out, put in, or two neighbours swapped. */
export function oneKeystrokeApart(texts: Dictionary, a: number, b: number): boolean {
  const { letters, starts } = texts
  let i = starts[a] as number
  let j = starts[b] as number
  let endA = starts[a + 1] as number
  let endB = starts[b + 1] as number
  const longer = endA - i - (endB - j)
  if (longer > 1 || longer < -1) return false
  while (i < endA && j < endB && letters[i] === letters[j]) {
    i++
    j++
  }
  while (i < endA && j < endB && letters[endA - 1] === letters[endB - 1]) {
    endA--
    endB--
  }
  const leftA = endA - i
  const leftB = endB - j
  if (leftA <= 1 && leftB <= 1) return true
  return leftA === 2 && leftB === 2 && letters[i] === letters[j + 1] && letters[i + 1] === letters[j]
}

const LONGEST = 64
const takenA = new Uint8Array(LONGEST)
const takenB = new Uint8Array(LONGEST)
const PREFIX = 4
const PREFIX_WEIGHT = 0.1

/**
 * Whether two texts are alike by Jaro and Winkler to at least this degree. Most pairs are turned away by their letters alone:
 * a letter that the other lacks can't be shared.
 */
export function areAlike(texts: Dictionary, a: number, b: number, degree: number): boolean {
  const { starts, marks } = texts
  const [markA, markB] = [marks[a] as number, marks[b] as number]
  const lengthA = (starts[a + 1] as number) - (starts[a] as number)
  const lengthB = (starts[b + 1] as number) - (starts[b] as number)
  const shared = Math.min(lengthA - bitsIn(markA & ~markB), lengthB - bitsIn(markB & ~markA))
  const most = (shared / lengthA + shared / lengthB + 1) / 3
  return most + PREFIX * PREFIX_WEIGHT * (1 - most) >= degree && jaroWinkler(texts, a, b) >= degree
}

function bitsIn(mark: number): number {
  let bits = mark - ((mark >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * How alike two texts are by Jaro and Winkler, 0 to 1 (Winkler 1990, "String comparator metrics"). Letters after the 64th
 * are not looked at.
 */
export function jaroWinkler(texts: Dictionary, a: number, b: number): number {
  const { letters, starts } = texts
  const startA = starts[a] as number
  const startB = starts[b] as number
  const lengthA = Math.min((starts[a + 1] as number) - startA, LONGEST)
  const lengthB = Math.min((starts[b + 1] as number) - startB, LONGEST)
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  takenA.fill(0, 0, lengthA)
  takenB.fill(0, 0, lengthB)
  let shared = 0
  for (let i = 0; i < lengthA; i++) {
    const letter = letters[startA + i]
    const until = Math.min(lengthB, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < until; j++) {
      if (takenB[j] === 1 || letters[startB + j] !== letter) continue
      takenA[i] = takenB[j] = 1
      shared++
      break
    }
  }
  if (shared === 0) return 0
  let crossed = 0
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue
    while (takenB[j] === 0) j++
    if (letters[startA + i] !== letters[startB + j]) crossed++
    j++
  }
  const jaro = (shared / lengthA + shared / lengthB + (shared - crossed / 2) / shared) / 3
  let prefix = 0
  while (
    prefix < PREFIX &&
    prefix < lengthA &&
    prefix < lengthB &&
    letters[startA + prefix] === letters[startB + prefix]
  ) {
    prefix++
  }
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}
