import type { Comparison } from './compare/comparison.ts'
import { bitsAt, type Model, oddsBits, type Weights, walkSteps } from './learn/model.ts'

/** A part of a score: what was compared, how it agrees, and what that says, in bits, for (+) or against (-) one person. */
export type Reason = { of: string; how: string; bits: number }

/** Why two records have their score: one reason for each comparison, the strongest first. They add up to the score. */
export function explain(comparisons: readonly Comparison[], model: Model, a: number, b: number): Reason[] {
  const reasons: Reason[] = []
  walkSteps(comparisons, a, b, (c, step) => {
    const comparison = comparisons[c] as Comparison
    const { how } = comparison.levels[step % comparison.levels.length] as Comparison['levels'][number]
    const expected = step >= comparison.levels.length ? `${how}, as neighbours have` : how
    reasons.push({
      of: comparison.of,
      how: expected,
      bits: bitsAt(comparison, model.comparisons[c] as Weights, a, b, step),
    })
  })
  reasons.sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
  return [...reasons, { of: 'any two people', how: 'before anything is compared', bits: oddsBits(model.prior) }]
}

/** Reasons in one line: "same phone +9.1, surname one keystroke off +4.2, other street -1.3". */
export function tell(reasons: readonly Reason[]): string {
  return reasons.map(({ of, how, bits }) => `${phrase(of, how)} ${bits < 0 ? '' : '+'}${bits.toFixed(1)}`).join(', ')
}

function phrase(of: string, how: string): string {
  return how === 'same' || how === 'other' ? `${how} ${of}` : `${of} ${how}`
}
