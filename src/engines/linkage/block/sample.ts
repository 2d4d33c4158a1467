import { mixed } from '../read/dictionary.ts'
import type { Records } from '../records.ts'
import { type Census, censusOf, countOf, LARGEST_BLOCK } from './census.ts'
import type { Proposal } from './propose.ts'
import { type Keys, readKeys, roomForKeys, type Rule } from './rules.ts'

/**
 * Pairs drawn from all proposed rules, to learn from and to judge the rules by. Pair `p` is records `a[p]` and `b[p]`, and
 * stands for `weight[p]` pairs (Horvitz and Thompson 1952: one over its chance to be drawn). `brings[r][p]` is 1 if proposal
 * `r` would bring it.
 */
export type Sample = { a: Int32Array; b: Int32Array; weight: Float64Array; brings: readonly Uint8Array[] }

/** Keys are kept until about so many records are under them, and so many pairs are drawn from those. */
const ENTRIES = 12_000
const DRAWS = 400

export function samplePairs(records: Records, proposals: readonly Proposal[]): Sample {
  const census = censusOf(records, { name: '', handles: [] })
  const drawn = new Set<number>()
  const rates = proposals.map(({ rule }) => drawFrom(records, rule, censusOf(records, rule, census), drawn))
  const pairs = Float64Array.from(drawn).sort()
  const a = Int32Array.from(pairs, (pair) => Math.floor(pair / records.size))
  const b = Int32Array.from(pairs, (pair) => pair % records.size)
  const brings = proposals.map(({ rule }) => broughtBy(rule, a, b, censusOf(records, rule, census)))
  const weight = Float64Array.from(a, (_, p) => 1 / chanceToBeDrawn(rates, brings, p))
  return { a, b, weight, brings }
}

/** Draws pairs evenly from the blocks of some keys of a rule, and gives the share of the rule's pairs that was drawn. */
function drawFrom(records: Records, rule: Rule, census: Census, drawn: Set<number>): number {
  const every = Math.max(1, Math.round(records.size / ENTRIES))
  const blocks = [...blocksOf(records, rule, census, every).values()]
  const total = blocks.reduce((sum, block) => sum + pairsAmong(block.length), 0)
  const step = Math.max(1, total / DRAWS)
  let [passed, next] = [0, 0]
  for (const block of blocks) {
    const among = pairsAmong(block.length)
    for (; next < passed + among; next += step) drawn.add(pairOf(block, Math.floor(next - passed), records.size))
    passed += among
  }
  return 1 / (every * step)
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

function broughtBy(rule: Rule, a: Int32Array, b: Int32Array, census: Census): Uint8Array {
  const brings = new Uint8Array(a.length)
  const [keysA, keysB] = [roomForKeys(), roomForKeys()]
  for (let p = 0; p < a.length; p++) {
    readKeys(rule, a[p] as number, keysA)
    if (keysA.count === 0) continue
    readKeys(rule, b[p] as number, keysB)
    if (shareABlock(keysA, keysB, census)) brings[p] = 1
  }
  return brings
}

function shareABlock(a: Keys, b: Keys, census: Census): boolean {
  for (let i = 0; i < a.count; i++) {
    const key = a.now[i] as number
    if (countOf(census, key) > LARGEST_BLOCK) continue
    for (let j = 0; j < b.count; j++) if (b.now[j] === key) return true
  }
  return false
}

function chanceToBeDrawn(rates: readonly number[], brings: readonly Uint8Array[], p: number): number {
  let missed = 1
  for (let r = 0; r < rates.length; r++) if (brings[r]?.[p] === 1) missed *= 1 - Math.min(rates[r] as number, 1)
  return Math.max(1 - missed, Number.EPSILON)
}
