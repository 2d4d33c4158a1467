import type { Proposal } from '../block/propose.ts'
import { isFreeOf } from '../block/rules.ts'
import type { Sample } from '../block/sample.ts'
import { type Comparison, SILENT } from '../compare/comparison.ts'
import type { Records } from '../records.ts'
import type { Chances } from './chances.ts'
import { type Model, oddsBits, probabilityOf, rarityBits, type Weights, walkSteps, within } from './model.ts'

const ROUNDS = 10
/** What is usual counts as so many pairs seen, so that a level that never occurs in a small list doesn't become certain. */
const USUAL_COUNTS = 20
/** At least this part of what random pairs show is believed to be chance, however many of them may be one person. */
const LEAST_CHANCE = 0.05
/** No single comparison says more than so many bits: sixty thousand to one is as far as a sample can teach. */
const MOST_BITS = 16

/** What is learnt, and the probability of each pair of the sample to be one person. */
export type Lesson = { model: Model; same: Float64Array }

/**
 * Learns m, u and the prior without labels by expectation and maximisation (Winkler 1988). Each comparison learns only from
 * pairs that a rule without it would have brought; else everything met by surname would teach that surnames always agree.
 * u of people apart is what random pairs show; of people who live near each other, what pairs of the sample show that do and
 * are two. Random pairs hold some that are one person: these are taken out once, halfway, when their number has settled. In
 * every round it would feed on itself, until everybody is one person.
 */
export function learn(records: Records, chances: Chances, proposals: readonly Proposal[], sample: Sample): Lesson {
  const { comparisons } = records
  const seen = observe(comparisons, chances, sample)
  const teaches = comparisons.map(({ of }) => pairsFreeOf(of, proposals, sample))
  const all = Math.max(1, (records.size * (records.size - 1)) / 2)
  let chance = chances.map(({ often }) => often)
  let model = firstModel(comparisons, chances, all)
  let same = posteriors(model, seen, sample.a.length)
  for (let round = 0; round < 2 * ROUNDS; round++) {
    if (round === ROUNDS) chance = chance.map((often, c) => withoutMatches(often, model, c))
    const found = same.reduce((sum, probability, p) => sum + probability * (sample.weight[p] as number), 0)
    const weights = comparisons.map((comparison, c) => {
      const counts = countSteps(
        comparison.levels.length,
        seen[c] as Seen,
        same,
        sample.weight,
        teaches[c] as Uint8Array,
      )
      return weightsFrom(comparison, counts, chance[c] as readonly number[], chances[c]?.share ?? [])
    })
    model = { comparisons: weights, prior: Math.min(Math.max(found / all, 0.1 / all), 0.5) }
    same = posteriors(model, seen, sample.a.length)
  }
  return { model, same }
}

/** What random pairs show of a comparison, less the part of them that are one person. */
function withoutMatches(often: readonly number[], { comparisons, prior }: Model, comparison: number): number[] {
  const { m } = comparisons[comparison] as Weights
  return often.map((seen, level) => Math.max((seen - prior * (m[level] as number)) / (1 - prior), seen * LEAST_CHANCE))
}

/** What a comparison sees in each pair: the step, and the bits for rarity, which don't change while learning. */
type Seen = { step: Int8Array; rarity: Float64Array }

function observe(comparisons: readonly Comparison[], chances: Chances, { a, b }: Sample): Seen[] {
  const seen = comparisons.map(() => ({
    step: new Int8Array(a.length).fill(SILENT),
    rarity: new Float64Array(a.length),
  }))
  for (let p = 0; p < a.length; p++) {
    const [x, y] = [a[p] as number, b[p] as number]
    walkSteps(comparisons, x, y, (c, step) => {
      const { step: steps, rarity } = seen[c] as Seen
      const usual = chances[c]?.share[step] ?? 0
      steps[p] = step
      if (usual > 0) rarity[p] = rarityBits(usual, (comparisons[c] as Comparison).share(x, y, step))
    })
  }
  return seen
}

function pairsFreeOf(comparison: string, proposals: readonly Proposal[], { brings, a }: Sample): Uint8Array {
  const free = new Uint8Array(a.length)
  proposals.forEach(({ rule }, r) => {
    if (!isFreeOf(rule, comparison)) return
    const brought = brings[r] as Uint8Array
    for (let p = 0; p < free.length; p++) if (brought[p] === 1) free[p] = 1
  })
  return free.includes(1) ? free : free.fill(1)
}

function firstModel(comparisons: readonly Comparison[], chances: Chances, all: number): Model {
  const weights = comparisons.map((comparison, c) => {
    const none = new Array(comparison.levels.length * 2).fill(0)
    return weightsFrom(comparison, { same: none, other: none }, chances[c]?.often ?? [], chances[c]?.share ?? [])
  })
  return { comparisons: weights, prior: Math.min(0.5, 1 / Math.sqrt(2 * all + 4)) }
}

/** Pairs expected to be one person, and to be two, that reach each step. */
type Counts = { same: number[]; other: number[] }

function countSteps(levels: number, seen: Seen, same: Float64Array, weight: Float64Array, teaches: Uint8Array): Counts {
  const counts: Counts = { same: new Array(levels * 2).fill(0), other: new Array(levels * 2).fill(0) }
  for (let p = 0; p < same.length; p++) {
    const step = seen.step[p] as number
    if (step === SILENT || teaches[p] === 0) continue
    const pairs = weight[p] as number
    const matches = pairs * (same[p] as number)
    counts.same[step] = (counts.same[step] as number) + matches
    counts.other[step] = (counts.other[step] as number) + pairs - matches
  }
  return counts
}

/**
 * Weights from counts. Until two people who live near each other have been seen to differ, their agreeing on what neighbours
 * share is taken to be usual, and says nothing: else a list with more couples than copies would teach that couples are copies.
 */
function weightsFrom(
  { of, levels }: Comparison,
  counts: Counts,
  chance: readonly number[],
  share: readonly number[],
): Weights {
  const half = levels.length
  const usual = levels.map((level) => level.usual)
  const apart = smoothed(counts.same.slice(0, half), usual)
  const m = [...apart, ...smoothed(counts.same.slice(half), apart)]
  const u = [...chance, ...smoothed(counts.other.slice(half), usual)]
  const bits = m.map((chanceIfOne, step) => within(MOST_BITS, Math.log2(chanceIfOne / (u[step] as number))))
  return { of, m, u, bits, share: [...share, ...levels.map(() => 0)] }
}

/** Shares of the counts, after adding what is usual as if it had been counted too. */
function smoothed(counts: readonly number[], usual: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, USUAL_COUNTS)
  return counts.map((count, level) => (count + USUAL_COUNTS * (usual[level] as number)) / total)
}

function posteriors(model: Model, seen: readonly Seen[], pairs: number): Float64Array {
  const bits = new Float64Array(pairs).fill(oddsBits(model.prior))
  seen.forEach(({ step, rarity }, c) => {
    const weights = model.comparisons[c]?.bits ?? []
    for (let p = 0; p < pairs; p++) {
      const at = step[p] as number
      if (at !== SILENT) bits[p] = (bits[p] as number) + (weights[at] as number) + (rarity[p] as number)
    }
  })
  return bits.map(probabilityOf)
}
