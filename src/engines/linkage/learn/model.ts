import { APART, type Comparison, type Nearness, SILENT } from '../compare/comparison.ts'

/**
 * What was learnt, as plain data: for each comparison and step the chance to reach it if two records are one person (`m`) and
 * if they are two (`u`), in the words of Fellegi and Sunter (1969), and the share of all pairs that are one person.
 */
export type Model = { comparisons: readonly Weights[]; prior: number }

/**
 * A comparison has two steps for each of its levels: the first half for people of whom nothing says that they live near each
 * other, the second for those who live so near that agreeing is expected. `bits[step]` is log2(m / u), and `share[step]` the
 * usual share of a value met on, 0 where rarity doesn't count.
 */
export type Weights = {
  of: string
  m: readonly number[]
  u: readonly number[]
  bits: readonly number[]
  share: readonly number[]
}

/** The step of a level, for two people who live as near each other as what was compared before says. */
function stepOf({ levels, expectedFrom }: Comparison, level: number, nearness: Nearness): number {
  return expectedFrom !== undefined && nearness >= expectedFrom ? level + levels.length : level
}

function nearer({ near }: Comparison, level: number, nearness: Nearness): Nearness {
  const said = near ? near(level) : APART
  return said > nearness ? said : nearness
}

/** Goes through the comparisons of two records, and says for each that isn't silent which step they reach. */
export function walkSteps(
  comparisons: readonly Comparison[],
  a: number,
  b: number,
  reached: (comparison: number, step: number) => void,
): void {
  let nearness: Nearness = APART
  for (let c = 0; c < comparisons.length; c++) {
    const comparison = comparisons[c] as Comparison
    const level = comparison.level(a, b)
    if (level === SILENT) continue
    reached(c, stepOf(comparison, level, nearness))
    nearness = nearer(comparison, level, nearness)
  }
}

/** A rare value may add, and a common one take, at most so many bits. */
const MOST_FOR_RARITY = 8

/** The bits that agreement on a value with this share adds to, or takes from, those of its level, where `usual` is usual. */
export function rarityBits(usual: number, held: number): number {
  return within(MOST_FOR_RARITY, Math.log2(usual / held))
}

/** A number of bits, cut to at most so many for or against. */
export function within(most: number, bits: number): number {
  return Math.max(-most, Math.min(most, bits))
}

/** What one comparison says about two records at the step that they reach, in bits. */
export function bitsAt(comparison: Comparison, weights: Weights, a: number, b: number, step: number): number {
  const bits = weights.bits[step] as number
  const usual = weights.share[step] as number
  return usual === 0 ? bits : bits + rarityBits(usual, comparison.share(a, b, step))
}

/**
 * The evidence that two records are one person, in bits, the prior included: 0 is even odds. It is `walkSteps` without a
 * call for each comparison: this is where nearly all the time goes.
 */
export function scoreOf(comparisons: readonly Comparison[], model: Model, a: number, b: number): number {
  let bits = oddsBits(model.prior)
  let nearness: Nearness = APART
  for (let c = 0; c < comparisons.length; c++) {
    const comparison = comparisons[c] as Comparison
    const level = comparison.level(a, b)
    if (level === SILENT) continue
    bits += bitsAt(comparison, model.comparisons[c] as Weights, a, b, stepOf(comparison, level, nearness))
    nearness = nearer(comparison, level, nearness)
  }
  return bits
}

export function oddsBits(probability: number): number {
  return Math.log2(probability / (1 - probability))
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
