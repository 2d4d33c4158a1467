import type { Proposal } from './propose.ts'
import type { Sample } from './sample.ts'

/** The chosen rules, their places among the proposals, and the share of the expected matches in the sample that they bring. */
export type Choice = { rules: readonly Proposal[]; chosen: readonly number[]; brings: number }

/** A rule is worth having while it brings at least this share of all expected matches. */
const WORTH = 0.0005

/**
 * Chooses rules greedily: always the one that brings most matches not yet brought for each pair it costs, as long as all
 * together cost no more than `budget` pairs. `same[p]` is the probability that pair `p` of the sample is one person.
 */
export function chooseRules(proposals: readonly Proposal[], sample: Sample, same: Float64Array, budget: number): Choice {
  const left = Float64Array.from(same, (probability, p) => probability * (sample.weight[p] as number))
  const expected = left.reduce((sum, matches) => sum + matches, 0)
  const rules: Proposal[] = []
  const taken: number[] = []
  let [spent, brought] = [0, 0]
  const open = new Set(proposals.keys())
  for (;;) {
    let [best, bestRate, bestGain] = [-1, 0, 0]
    for (const r of open) {
      const { pairs } = proposals[r] as Proposal
      const gain = spent + pairs > budget ? 0 : gainOf(sample.brings[r] as Uint8Array, left)
      if (gain < WORTH * expected) open.delete(r)
      else if (gain / pairs > bestRate) [best, bestRate, bestGain] = [r, gain / pairs, gain]
    }
    if (best < 0) return { rules, chosen: taken, brings: expected > 0 ? brought / expected : 1 }
    const chosen = proposals[best] as Proposal
    rules.push(chosen)
    taken.push(best)
    spent += chosen.pairs
    brought += bestGain
    open.delete(best)
    const brings = sample.brings[best] as Uint8Array
    for (let p = 0; p < left.length; p++) if (brings[p] === 1) left[p] = 0
  }
}

function gainOf(brings: Uint8Array, left: Float64Array): number {
  let gain = 0
  for (let p = 0; p < brings.length; p++) if (brings[p] === 1) gain += left[p] as number
  return gain
}
