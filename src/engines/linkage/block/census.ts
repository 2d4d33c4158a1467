import { mixed } from '../read/dictionary.ts'
import type { Records } from '../records.ts'
import { type Rule, readKeys, roomForKeys } from './rules.ts'

/** A block with more records than this isn't looked at under its rule: a finer rule has to part it. */
export const LARGEST_BLOCK = 64

/**
 * How many records hold each key of a rule, in a table by hash; keys that share a place are counted together. `sampled` holds
 * the records under some of the keys.
 */
export type Census = { counts: Uint16Array; mask: number; sampled: Sampled }

/** Record `records[i]` holds key `keys[i]`. All records of a sampled key are there, in rising order; one key in `every` is. */
export type Sampled = { keys: number[]; records: number[]; every: number }

const FULL = 65_535
/** Keys are sampled until about so many records are under them. */
const ENTRIES = 12_000

/** Counts the keys of a rule over all records, in the table of an earlier census if one is given. */
export function censusOf(records: Records, rule: Rule, table = tableFor(records.size)): Census {
  const mask = table.length - 1
  const sampled: Sampled = { keys: [], records: [], every: Math.max(1, Math.round(records.size / ENTRIES)) }
  const found = roomForKeys()
  table.fill(0)
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, found)
    for (let k = 0; k < found.count; k++) {
      const key = found.now[k] as number
      const count = table[key & mask] as number
      if (count < FULL) table[key & mask] = count + 1
      if ((mixed(key) >>> 0) % sampled.every !== 0) continue
      sampled.keys.push(key)
      sampled.records.push(record)
    }
  }
  return { counts: table, mask, sampled }
}

/** Even a short list has a table of 2^16 places, so that few keys fall together. */
const LEAST_TABLE = 16

/** A table for the counts of so many records, twice as wide as they are many. */
export function tableFor(size: number): Uint16Array<ArrayBuffer> {
  return new Uint16Array(2 ** Math.max(LEAST_TABLE, Math.ceil(Math.log2(size * 2))))
}

export function countOf({ counts, mask }: Census, key: number): number {
  return counts[key & mask] as number
}

/** The keys of a census whose blocks are too large to be looked at, a bit for each place of its table. */
export type LargeKeys = { bits: Uint8Array; mask: number }

export function largeKeysOf({ counts, mask }: Census): LargeKeys {
  const bits = new Uint8Array(counts.length >> 3)
  for (let place = 0; place < counts.length; place++) {
    if ((counts[place] as number) > LARGEST_BLOCK) bits[place >> 3] = (bits[place >> 3] as number) | (1 << (place & 7))
  }
  return { bits, mask }
}

export function isLarge({ bits, mask }: LargeKeys, key: number): boolean {
  const place = key & mask
  return (((bits[place >> 3] as number) >> (place & 7)) & 1) === 1
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
