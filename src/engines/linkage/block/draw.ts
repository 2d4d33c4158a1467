import { mixed } from '../read/dictionary.ts'
import type { Records } from '../records.ts'
import { type Census, countOf, LARGEST_BLOCK } from './census.ts'
import { type Rule, readKeys, roomForKeys } from './rules.ts'

/** Pairs drawn from a rule, each as `a * records.size + b` with `a < b`, and the share of the rule's pairs that they are. */
export type Drawn = { drawn: readonly number[]; rate: number }

/** Keys are kept until about so many records are under them, and so many pairs are drawn from those. */
const ENTRIES = 12_000
const DRAWS = 400

/** Draws pairs evenly from the blocks of some keys of a rule. */
export function drawFrom(records: Records, rule: Rule, census: Census): Drawn {
  const drawn: number[] = []
  const every = Math.max(1, Math.round(records.size / ENTRIES))
  const blocks = [...blocksOf(records, rule, census, every).values()]
  const total = blocks.reduce((sum, block) => sum + pairsAmong(block.length), 0)
  const step = Math.max(1, total / DRAWS)
  let [passed, next] = [0, 0]
  for (const block of blocks) {
    const among = pairsAmong(block.length)
    for (; next < passed + among; next += step) drawn.push(pairOf(block, Math.floor(next - passed), records.size))
    passed += among
  }
  return { drawn, rate: 1 / (every * step) }
}

/** The blocks of one key in `every`, by key, small enough to be looked at. */
function blocksOf(records: Records, rule: Rule, census: Census, every: number): Map<number, number[]> {
  const blocks = new Map<number, number[]>()
  const keys = roomForKeys()
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, keys)
    for (let k = 0; k < keys.count; k++) {
      const key = keys.now[k] as number
      const count = countOf(census, key)
      if (count < 2 || count > LARGEST_BLOCK || (mixed(key) >>> 0) % every !== 0) continue
      const block = blocks.get(key)
      if (!block) blocks.set(key, [record])
      else if (block.at(-1) !== record) block.push(record)
    }
  }
  return blocks
}

function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2
}

/** The pair of records at a position among all pairs of a block, as one number. */
function pairOf(block: readonly number[], position: number, size: number): number {
  let [first, left] = [0, position]
  while (left >= block.length - 1 - first) left -= block.length - 1 - first++
  return (block[first] as number) * size + (block[first + 1 + left] as number)
}
