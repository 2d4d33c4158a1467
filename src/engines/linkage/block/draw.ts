import type { Records } from '../records.ts'
import { type Census, countOf, LARGEST_BLOCK } from './census.ts'

/** Pairs drawn from a rule, each as `a * records.size + b` with `a < b`, and the share of the rule's pairs that they are. */
export type Drawn = { drawn: readonly number[]; rate: number }

/** So many pairs are drawn from the blocks of the sampled keys. */
const DRAWS = 400

/** Draws pairs evenly from the sampled blocks of a rule. */
export function drawFrom(records: Records, census: Census): Drawn {
  const drawn: number[] = []
  const blocks = [...sampledBlocks(census).values()]
  const total = blocks.reduce((sum, block) => sum + pairsAmong(block.length), 0)
  const step = Math.max(1, total / DRAWS)
  let [passed, next] = [0, 0]
  for (const block of blocks) {
    const among = pairsAmong(block.length)
    for (; next < passed + among; next += step) drawn.push(pairOf(block, Math.floor(next - passed), records.size))
    passed += among
  }
  return { drawn, rate: 1 / (census.sampled.every * step) }
}

/** The sampled blocks, by key, that bring somebody together and are small enough to be looked at. */
function sampledBlocks(census: Census): Map<number, number[]> {
  const { keys, records } = census.sampled
  const blocks = new Map<number, number[]>()
  keys.forEach((key, i) => {
    const count = countOf(census, key)
    if (count < 2 || count > LARGEST_BLOCK) return
    const block = blocks.get(key)
    const record = records[i] as number
    if (!block) blocks.set(key, [record])
    else if (block.at(-1) !== record) block.push(record)
  })
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
