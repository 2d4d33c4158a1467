import type { Records } from '../records.ts'
import { type Rule, readKeys, roomForKeys } from './rules.ts'

/** A block with more records than this isn't looked at under its rule: a finer rule has to part it. */
export const LARGEST_BLOCK = 64

/** How many records hold each key of a rule, in a table by hash. Keys that share a place are counted together. */
export type Census = { counts: Uint16Array; mask: number }

const FULL = 65_535

/** Counts the keys of a rule over all records, into the table of an earlier census if one is given. */
export function censusOf(records: Records, rule: Rule, reused?: Census): Census {
  const census = reused ?? tableFor(records.size)
  census.counts.fill(0)
  const keys = roomForKeys()
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, keys)
    for (let k = 0; k < keys.count; k++) {
      const place = (keys.now[k] as number) & census.mask
      const count = census.counts[place] as number
      if (count < FULL) census.counts[place] = count + 1
    }
  }
  return census
}

function tableFor(size: number): Census {
  const places = 2 ** Math.max(10, Math.ceil(Math.log2(size * 2)))
  return { counts: new Uint16Array(places), mask: places - 1 }
}

export function countOf(census: Census, key: number): number {
  return census.counts[key & census.mask] as number
}

/** What a rule costs and misses: pairs in blocks that are looked at, and pairs in blocks that are too large. */
export type Reach = { pairs: number; oversized: number }

export function reachOf({ counts }: Census): Reach {
  let [pairs, oversized] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    const among = (count * (count - 1)) / 2
    if (count <= LARGEST_BLOCK) pairs += among
    else oversized += among
  }
  return { pairs, oversized }
}
