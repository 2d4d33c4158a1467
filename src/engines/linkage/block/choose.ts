import type { Proposal } from './propose.ts'
import type { Sample } from './sample.ts'

/** The chosen rules, their places among the proposals, and the share of the expected matches in the sample that they bring. */
export type Choice = { rules: readonly Proposal[]; chosen: readonly number[]; brings: number }

/** A rule is worth having while it brings at least this share of all expected matches. */
const WORTH = 0.0001
/** What a pair that is brought already is still worth: one like it, with an error elsewhere, may need a second rule. */
const SECOND_CHANCE = 0.1

/** A pair less likely than this to be one person doesn't speak for a rule. */
const LIKELY = 0.01

/**
 * Chooses rules greedily: always the one that brings most matches not yet brought for each pair it costs, as long as all
 * together cost no more than `budget` pairs. `same[p]` is the probability that pair `p` of the sample is one person. What a
 * rule would gain only falls as others are taken, so only the rule that seems best is counted again (Minoux 1978).
 */
export function chooseRules(
  proposals: readonly Proposal[],
  sample: Sample,
  same: Float64Array,
  budget: number,
): Choice {
  const left = same.map((probability, p) => probability * (sample.weight[p] as number))
  const worth = WORTH * left.reduce((sum, matches) => sum + matches, 0)
  const likely = [...same.keys()].filter((p) => (same[p] as number) >= LIKELY)
  const brought = sample.brings.map((brings) => Int32Array.from(likely.filter((p) => brings[p] === 1)))
  const open = proposals.map((proposal, r) => ({ r, pairs: proposal.pairs, gain: Number.POSITIVE_INFINITY }))
  const chosen: number[] = []
  let spent = 0
  while (open.length > 0) {
    open.sort((x, y) => x.gain / x.pairs - y.gain / y.pairs)
    const best = open.at(-1) as (typeof open)[number]
    const gain = gainOf(brought[best.r] as Int32Array, left)
    if (gain < worth || spent + best.pairs > budget) open.pop()
    else if (gain < best.gain) best.gain = gain
    else {
      open.pop()
      chosen.push(best.r)
      spent += best.pairs
      for (const p of brought[best.r] as Int32Array) left[p] = (left[p] as number) * SECOND_CHANCE
    }
  }
  return { rules: chosen.map((r) => proposals[r] as Proposal), chosen, brings: shareBrought(chosen, sample, same) }
}

function gainOf(brought: Int32Array, left: Float64Array): number {
  let gain = 0
  for (const p of brought) gain += left[p] as number
  return gain
}

function shareBrought(chosen: readonly number[], { brings, weight }: Sample, same: Float64Array): number {
  let [brought, all] = [0, 0]
  for (let p = 0; p < same.length; p++) {
    const matches = (same[p] as number) * (weight[p] as number)
    all += matches
    if (chosen.some((r) => brings[r]?.[p] === 1)) brought += matches
  }
  return all > 0 ? brought / all : 1
}
