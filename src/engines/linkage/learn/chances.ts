import { randomFrom } from '../random.ts'
import type { Records } from '../records.ts'
import { walkSteps } from './model.ts'

/**
 * For each comparison: how often two records taken at random, not known to live near each other, reach each level, and the
 * harmonic mean of the share of the values on which they then meet (agreeing on a value held by fewer says more).
 */
export type Chances = readonly { often: readonly number[]; share: readonly number[] }[]

const DRAWS = 60_000

/** Estimates the chances from random pairs; full agreement, which is rare, is counted exactly where it can be. */
export function chancesOf({ size, comparisons }: Records, seed: number): Chances {
  const random = randomFrom(seed)
  const seen = comparisons.map(({ levels }) => ({ count: levels.map(() => 0), inverse: levels.map(() => 0) }))
  for (let draw = 0; draw < DRAWS && size > 1; draw++) {
    const a = Math.floor(random() * size)
    const b = (a + 1 + Math.floor(random() * (size - 1))) % size
    walkSteps(comparisons, a, b, (c, step) => {
      const level = comparisons[c]?.levels[step]
      const tally = seen[c]
      if (!level || !tally) return
      tally.count[step] = (tally.count[step] as number) + 1
      const held = level.rare ? comparisons[c]?.share(a, b, step) : 0
      if (held) tally.inverse[step] = (tally.inverse[step] as number) + 1 / held
    })
  }
  return comparisons.map((comparison, c) => chancesFrom(seen[c] as Tally, comparison.chance?.() ?? 0))
}

type Tally = { count: number[]; inverse: number[] }

function chancesFrom({ count, inverse }: Tally, exact: number): Chances[number] {
  const said = count.reduce((sum, each) => sum + each, 0)
  const often = count.map((each) => (each + 1 / count.length) / (said + 1))
  const share = inverse.map((each, level) => (each > 0 ? (count[level] as number) / each : 0))
  if (exact > 0) often[0] = share[0] = exact
  return { often, share }
}
