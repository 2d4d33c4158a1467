import type { Records } from '../records.ts'
import type { Choice } from './choose.ts'
import { readKeys, roomForKeys } from './rules.ts'
import type { Sample } from './sample.ts'

/**
 * What the chosen rules can't see, as far as that can be known without labels.
 * - `brought`: the share of the matches in reach of any rule that the chosen ones bring;
 * - `unseen`: the share of all matches estimated to be beyond them (Chao 1987, from how many are brought by one and by two
 *   rules only; a lower bound, since rules aren't independent);
 * - `silent`: rows that say too little to be brought together with anybody;
 * - `oversized`: pairs left out because so many people share a key, by rule.
 */
export type Blind = {
  brought: number
  unseen: number
  silent: number[]
  oversized: readonly { rule: string; pairs: number }[]
}

export function blindSpots(records: Records, choice: Choice, sample: Sample, same: Float64Array): Blind {
  const [once, twice, all] = timesBrought(choice, sample, same)
  const unseen = twice > 0 ? once ** 2 / (2 * twice) : 0
  return {
    brought: choice.brings,
    unseen: all > 0 ? unseen / (all + unseen) : 0,
    silent: silentRows(records, choice),
    oversized: choice.rules
      .filter(({ oversized }) => oversized > 0)
      .map(({ rule, oversized }) => ({ rule: rule.name, pairs: oversized })),
  }
}

/** Matches expected among the pairs that exactly one chosen rule brings, that two bring, and that any brings. */
function timesBrought({ chosen }: Choice, { brings, weight }: Sample, same: Float64Array): [number, number, number] {
  let [once, twice, all] = [0, 0, 0]
  for (let p = 0; p < same.length; p++) {
    let times = 0
    for (const r of chosen) times += brings[r]?.[p] ?? 0
    const matches = (same[p] as number) * (weight[p] as number)
    if (times === 1) once += matches
    if (times === 2) twice += matches
    if (times > 0) all += matches
  }
  return [once, twice, all]
}

function silentRows(records: Records, { rules }: Choice): number[] {
  const keys = roomForKeys()
  return records.rowsOf.flatMap((rows, record) => {
    const heard = rules.some(({ rule }) => {
      readKeys(rule, record, keys)
      return keys.count > 0
    })
    return heard ? [] : rows
  })
}
