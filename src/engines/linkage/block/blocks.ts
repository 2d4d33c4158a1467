import type { Records } from '../records.ts'
import { LARGEST_BLOCK } from './census.ts'
import { type Keys, readKeys, roomForKeys, type Rule } from './rules.ts'

/**
 * The records under each key of a rule, as two arrays: those of bucket `i` are `entries[starts[i] … starts[i + 1])`, in
 * rising order, each with its whole key beside it, since a bucket can hold several keys.
 */
export type Blocks = { rule: Rule; starts: Int32Array; entries: Int32Array; keys: Int32Array; mask: number }

/** Puts all records into blocks by a counting sort: twice through the keys, no table of objects. */
export function blocksOf(records: Records, rule: Rule): Blocks {
  const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(records.size + 1)))
  const mask = buckets - 1
  const starts = new Int32Array(buckets + 1)
  const found = roomForKeys()
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, found)
    for (let k = 0; k < found.count; k++) {
      const bucket = ((found.now[k] as number) & mask) + 1
      starts[bucket] = (starts[bucket] as number) + 1
    }
  }
  for (let i = 0; i < buckets; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  const entries = new Int32Array(starts[buckets] as number)
  const keys = new Int32Array(entries.length)
  const next = starts.slice(0, buckets)
  for (let record = 0; record < records.size; record++) {
    readKeys(rule, record, found)
    for (let k = 0; k < found.count; k++) {
      const key = found.now[k] as number
      const place = next[key & mask] as number
      entries[place] = record
      keys[place] = key
      next[key & mask] = place + 1
    }
  }
  return { rule, starts, entries, keys, mask }
}

/**
 * Who meets a record: calls nothing for itself, each other record once. Used record by record, so that pairs need neither be
 * sorted nor remembered, and so that any part of the records can be done anywhere.
 */
export class Meetings {
  /** The records met, `met[0 … count)`, and by how many rules each. */
  met = new Int32Array(1024)
  count = 0
  readonly #blocks: readonly Blocks[]
  readonly #lastBy: Int32Array
  readonly #times: Uint8Array
  readonly #keys: Keys = roomForKeys()

  constructor(blocks: readonly Blocks[], places: number) {
    this.#blocks = blocks
    this.#lastBy = new Int32Array(places).fill(-1)
    this.#times = new Uint8Array(places)
  }

  /** Finds all records after `after` that meet `record`; `after` is `record` to see each pair once, -1 to see all. */
  of(record: number, after: number): void {
    this.count = 0
    for (const blocks of this.#blocks) {
      readKeys(blocks.rule, record, this.#keys)
      for (let k = 0; k < this.#keys.count; k++) this.#visit(blocks, this.#keys.now[k] as number, record, after)
    }
  }

  /** By how many rules the last record asked about met this one. */
  times(other: number): number {
    return this.#times[other] as number
  }

  #visit({ starts, entries, keys, mask }: Blocks, key: number, record: number, after: number): void {
    const start = starts[key & mask] as number
    const end = starts[(key & mask) + 1] as number
    let size = 0
    for (let i = start; i < end; i++) if (keys[i] === key) size++
    if (size > LARGEST_BLOCK) return
    for (let i = start; i < end; i++) {
      const other = entries[i] as number
      if (other <= after || other === record || keys[i] !== key) continue
      if (this.#lastBy[other] === record) {
        this.#times[other] = Math.min(255, (this.#times[other] as number) + 1)
        continue
      }
      this.#lastBy[other] = record
      this.#times[other] = 1
      if (this.count === this.met.length) this.#widen()
      this.met[this.count++] = other
    }
  }

  #widen(): void {
    const wider = new Int32Array(this.met.length * 2)
    wider.set(this.met)
    this.met = wider
  }
}
