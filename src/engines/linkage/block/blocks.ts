import type { Records } from '../records.ts'
import { censusOf, LARGEST_BLOCK } from './census.ts'
import { type Keys, type Rule, readKeys, roomForKeys } from './rules.ts'

/**
 * The records under the keys of a rule, as arrays: those of bucket `i` are `entries[starts[i] … starts[i + 1])`, in rising
 * order, each with its whole key beside it, since two keys can fall in one bucket. Buckets that bring nobody together, or so
 * many that a finer rule has to part them, are empty. `added` holds who came later.
 */
export type Blocks = {
  rule: Rule
  starts: Int32Array
  entries: Int32Array
  keys: Int32Array
  mask: number
  added: Map<number, number[]>
}

/** Puts all records into blocks by a counting sort: twice through the keys, no table of objects. */
export function blocksOf(records: Records, rule: Rule): Blocks {
  const { counts, mask } = censusOf(records, rule)
  const starts = new Int32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    starts[i + 1] = (starts[i] as number) + (isUseful(count) ? count : 0)
  }
  const entries = new Int32Array(starts[counts.length] as number)
  const keys = new Int32Array(entries.length)
  const next = starts.slice(0, counts.length)
  const found = roomForKeys()
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, found)
    for (let k = 0; k < found.count; k++) {
      const key = found.now[k] as number
      if (!isUseful(counts[key & mask] as number)) continue
      const place = next[key & mask] as number
      entries[place] = record
      keys[place] = key
      next[key & mask] = place + 1
    }
  }
  return { rule, starts, entries, keys, mask, added: new Map() }
}

function isUseful(count: number): boolean {
  return count > 1 && count <= LARGEST_BLOCK
}

/**
 * Who meets a record: each other record once. Used record by record, so that pairs need neither be
 * sorted nor remembered, and so that any part of the records can be done anywhere.
 */
export class Meetings {
  /** The records met: `met[0 … count)`. */
  met = new Int32Array(1024)
  count = 0
  readonly #blocks: readonly Blocks[]
  /** The number of the last question in which each record was met. */
  readonly #metIn: Int32Array
  #question = 0
  readonly #keys: Keys = roomForKeys()

  constructor(blocks: readonly Blocks[], places: number) {
    this.#blocks = blocks
    this.#metIn = new Int32Array(places)
  }

  /** Finds all records after `after` that meet `record`; `after` is `record` to see each pair once, -1 to see all. */
  of(record: number, after: number): void {
    this.count = 0
    this.#question++
    for (const blocks of this.#blocks) {
      readKeys(blocks.rule, record, this.#keys)
      for (let k = 0; k < this.#keys.count; k++) this.#visit(blocks, this.#keys.now[k] as number, record, after)
    }
  }

  #visit({ starts, entries, keys, mask, added }: Blocks, key: number, record: number, after: number): void {
    const end = starts[(key & mask) + 1] as number
    for (let i = starts[key & mask] as number; i < end; i++) {
      const other = entries[i] as number
      if (other > after && keys[i] === key) this.#meet(other, record)
    }
    for (const other of added.get(key) ?? []) this.#meet(other, record)
  }

  #meet(other: number, record: number): void {
    if (other === record || this.#metIn[other] === this.#question) return
    this.#metIn[other] = this.#question
    if (this.count === this.met.length) this.#widen()
    this.met[this.count++] = other
  }

  #widen(): void {
    const wider = new Int32Array(this.met.length * 2)
    wider.set(this.met)
    this.met = wider
  }
}

/** Puts one more record under its keys. Keys that too many share by now bring nobody together any more. */
export function addTo(blocks: Blocks, record: number): void {
  const found = roomForKeys()
  readKeys(blocks.rule, record, found)
  for (let k = 0; k < found.count; k++) {
    const key = found.now[k] as number
    const under = blocks.added.get(key)
    if (!under) blocks.added.set(key, [record])
    else if (under.length < LARGEST_BLOCK) under.push(record)
  }
}
