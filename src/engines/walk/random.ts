/** A seeded source of chance; the same seed gives the same sequence everywhere. */
export type Random = {
  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number
  /** A number from 0 up to, not including, 1. */
  unit(): number
}

/** sfc32 (Doty-Humphrey, PractRand), its state spread from the seed by splitmix32. */
export function randomFrom(seed: number): Random {
  let [a, b, c, counter] = spread(seed)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  const unit = () => next() / 4294967296
  return { unit, below: (bound) => (unit() * bound) | 0 }
}

function spread(seed: number): [number, number, number, number] {
  let state = seed | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  return [next(), next(), next(), 1]
}

/** A new array in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[result[last], result[other]] = [result[other] as T, result[last] as T]
  }
  return result
}
