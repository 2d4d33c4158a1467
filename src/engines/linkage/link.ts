import { type Blind, blindSpots } from './block/blind.ts'
import { blocksOf, Meetings } from './block/blocks.ts'
import { chooseRules } from './block/choose.ts'
import { proposeRules } from './block/propose.ts'
import { ruleNamed } from './block/rules.ts'
import { samplePairs } from './block/sample.ts'
import type { Pairs } from './group/components.ts'
import { groupRecords, groupsOfRows } from './group/group.ts'
import { chancesOf } from './learn/chances.ts'
import { learn } from './learn/learn.ts'
import { type Model, scoreOf } from './learn/model.ts'
import type { People } from './people.ts'
import { type Records, recordsOf } from './records.ts'
import { PERHAPS, PROBABLY, SURELY } from './tiers.ts'

/** `seed` draws the pairs to learn from; `effort` is how many others each record may be compared with, on average. */
export type Options = { seed?: number; effort?: number }

export const EFFORT = 40

/** What was learnt from people, as plain data: all that another thread or a later day needs to link them. */
export type Plan = { model: Model; rules: readonly (readonly string[])[]; blind: Blind }

/**
 * The answer, by row number: who is surely and who is probably one person (the first row of each row's group), and which
 * pairs beyond that are perhaps.
 */
export type Linked = { plan: Plan; surely: Int32Array; probably: Int32Array; perhaps: Pairs }

/** Finds who stands more than once among people. No labels, no settings to learn: the same people give the same answer. */
export function link(people: People, options: Options = {}): Linked {
  const records = recordsOf(people)
  const plan = planFor(records, options)
  return gather(records, plan, [findPairs(records, plan)])
}

/** Learns what agreement is worth and which blocking rules to use, from the records themselves. */
export function planFor(records: Records, { seed = 1, effort = EFFORT }: Options = {}): Plan {
  const proposals = proposeRules(records)
  const sample = samplePairs(records, proposals)
  const { model, same } = learn(records, chancesOf(records, seed), proposals, sample)
  const choice = chooseRules(proposals, sample, same, effort * records.size)
  return {
    model,
    rules: choice.rules.map(({ rule }) => rule.handles.map((handle) => handle.name)),
    blind: blindSpots(records, choice, sample, same),
  }
}

/** A share of the work: the records whose number leaves `part` when divided by `of`. */
export type Shard = { part: number; of: number }

/** Brings records together by the rules, and keeps the pairs that are perhaps one person. */
export function findPairs(records: Records, { model, rules }: Plan, { part, of }: Shard = { part: 0, of: 1 }): Pairs {
  const blocks = rules.map((names) => blocksOf(records, ruleNamed(records.handles, names)))
  const meetings = new Meetings(blocks, records.size)
  const [a, b, bits]: [number[], number[], number[]] = [[], [], []]
  for (let record = part; record < records.size; record += of) {
    meetings.of(record, record)
    for (let i = 0; i < meetings.count; i++) {
      const other = meetings.met[i] as number
      const evidence = scoreOf(records.comparisons, model, record, other)
      if (evidence < PERHAPS) continue
      a.push(record)
      b.push(other)
      bits.push(evidence)
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), bits: Float32Array.from(bits) }
}

/** Puts the pairs of all shards together, in any order, and groups them. */
export function gather(records: Records, plan: Plan, shards: readonly Pairs[]): Linked {
  const pairs = joined(shards)
  const groups = groupRecords(records, plan.model, pairs)
  return {
    plan,
    surely: groupsOfRows(records, plan.model, groups.surely, SURELY),
    probably: groupsOfRows(records, plan.model, groups.probably, PROBABLY),
    perhaps: pairsBetween(records, groups.probably, pairs),
  }
}

function joined(shards: readonly Pairs[]): Pairs {
  const [only] = shards
  if (only && shards.length === 1) return only
  const length = shards.reduce((sum, { a }) => sum + a.length, 0)
  const all: Pairs = { a: new Int32Array(length), b: new Int32Array(length), bits: new Float32Array(length) }
  let filled = 0
  for (const { a, b, bits } of shards) {
    all.a.set(a, filled)
    all.b.set(b, filled)
    all.bits.set(bits, filled)
    filled += a.length
  }
  return all
}

/** The pairs whose records are in different groups, by the first row of each. */
function pairsBetween({ rowsOf }: Records, groups: Int32Array, { a, b, bits }: Pairs): Pairs {
  const kept = a.reduce<number[]>((found, record, i) => {
    if (groups[record] !== groups[b[i] as number]) found.push(i)
    return found
  }, [])
  const rowOf = (record: number) => rowsOf[record]?.[0] as number
  return {
    a: Int32Array.from(kept, (i) => rowOf(a[i] as number)),
    b: Int32Array.from(kept, (i) => rowOf(b[i] as number)),
    bits: Float32Array.from(kept, (i) => bits[i] as number),
  }
}
