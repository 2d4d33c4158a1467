import type { Handle } from '../compare/comparison.ts'
import type { Records } from '../records.ts'
import { isLarge, type LargeKeys } from './census.ts'
import type { Proposal } from './propose.ts'
import { type Keys, type Rule, readKeys, roomForKeys } from './rules.ts'

/**
 * Pairs drawn from all proposed rules, to learn from and to judge the rules by. Pair `p` is records `a[p]` and `b[p]`, and
 * stands for `weight[p]` pairs (Horvitz and Thompson 1952: one over its chance to be drawn). `brings[r][p]` is 1 if proposal
 * `r` would bring it.
 */
export type Sample = { a: Int32Array; b: Int32Array; weight: Float64Array; brings: readonly Uint8Array[] }

export function samplePairs(records: Records, proposals: readonly Proposal[]): Sample {
  const pairs = Float64Array.from(new Set(proposals.flatMap(({ drawn }) => drawn))).sort()
  const a = Int32Array.from(pairs, (pair) => Math.floor(pair / records.size))
  const b = Int32Array.from(pairs, (pair) => pair % records.size)
  const sharing = new Map(records.handles.map((handle) => [handle, sharedAmong(handle, a, b)]))
  const brings = proposals.map(({ rule, large }) => {
    const shared = rule.handles.map((handle) => sharing.get(handle) as Uint8Array)
    return broughtBy(rule, shared, a, b, large)
  })
  const weight = Float64Array.from(a, (_, p) => weightOf(chanceToBeDrawn(proposals, brings, p)))
  return { a, b, weight, brings }
}

/** Which pairs share a key of a handle: only these are worth asking whether they share one of a rule. */
function sharedAmong({ keys, width }: Handle, a: Int32Array, b: Int32Array): Uint8Array {
  const shared = new Uint8Array(a.length)
  for (let p = 0; p < a.length; p++) {
    const [startA, startB] = [(a[p] as number) * width, (b[p] as number) * width]
    for (let i = 0; i < width * width && shared[p] === 0; i++) {
      const key = keys[startA + Math.floor(i / width)] as number
      if (key !== 0 && key === keys[startB + (i % width)]) shared[p] = 1
    }
  }
  return shared
}

function broughtBy(
  rule: Rule,
  shared: readonly Uint8Array[],
  a: Int32Array,
  b: Int32Array,
  large: LargeKeys,
): Uint8Array {
  const brings = new Uint8Array(a.length)
  const [keysA, keysB] = [roomForKeys(), roomForKeys()]
  for (let p = 0; p < a.length; p++) {
    if (shared.some((each) => each[p] === 0)) continue
    readKeys(rule, a[p] as number, keysA)
    readKeys(rule, b[p] as number, keysB)
    if (shareABlock(keysA, keysB, large)) brings[p] = 1
  }
  return brings
}

function shareABlock(a: Keys, b: Keys, large: LargeKeys): boolean {
  for (let i = 0; i < a.count; i++) {
    const key = a.now[i] as number
    if (isLarge(large, key)) continue
    for (let j = 0; j < b.count; j++) if (b.now[j] === key) return true
  }
  return false
}

function chanceToBeDrawn(proposals: readonly Proposal[], brings: readonly Uint8Array[], p: number): number {
  let missed = 1
  proposals.forEach(({ rate }, r) => {
    if (brings[r]?.[p] === 1) missed *= 1 - Math.min(rate, 1)
  })
  return 1 - missed
}

/** How many pairs one drawn with this chance stands for. None for strangers whose keys fell together by chance of the hash. */
function weightOf(chance: number): number {
  return chance > 0 ? 1 / chance : 0
}
