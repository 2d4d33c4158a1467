import { addTo, type Blocks, blocksOf, Meetings } from './block/blocks.ts'
import { ruleNamed } from './block/rules.ts'
import { explain, type Reason } from './explain.ts'
import { scoreOf } from './learn/model.ts'
import type { Plan } from './link.ts'
import type { People, Row } from './people.ts'
import { type Records, recordsOf } from './records.ts'
import { PERHAPS, type Tier, tierOf } from './tiers.ts'

/** Rows that say one thing, and what speaks for their being the person who arrives. */
export type Match = { rows: readonly number[]; bits: number; tier: Tier; reasons: readonly Reason[] }

const MOST_MATCHES = 10

/** People kept ready, so that each who arrives is compared with the few that a blocking rule brings, not with all. */
export class PeopleIndex {
  readonly #records: Records
  readonly #plan: Plan
  readonly #blocks: Blocks[]
  readonly #meetings: Meetings
  readonly #rowsOf: (readonly number[])[]
  readonly #places: number
  #rows: number

  /** `plan` is what was learnt from these or like people; `spare` how many can be added before a new index is needed. */
  constructor(people: People, plan: Plan, spare = 10_000) {
    this.#records = recordsOf(people, spare + 1)
    this.#plan = plan
    this.#blocks = plan.rules.map((names) => blocksOf(this.#records, ruleNamed(this.#records.handles, names)))
    this.#places = this.#records.size + spare + 1
    this.#meetings = new Meetings(this.#blocks, this.#places)
    this.#rowsOf = [...this.#records.rowsOf]
    this.#rows = people.rows.length
  }

  /** Who of the people may be the one that this row tells of, the most likely first, at most ten. Nothing is kept. */
  arrive(row: Row): Match[] {
    const place = this.#rowsOf.length
    this.#put(row, place)
    const found = this.#score(place)
      .slice(0, MOST_MATCHES)
      .map(({ record, bits }) => this.#match(place, record, bits))
    for (const field of this.#records.fields) field.take(place)
    return found
  }

  /** Keeps one more person, and gives the number of the row, or -1 if there is no room left. */
  add(row: Row): number {
    const place = this.#rowsOf.length
    if (place === this.#places - 1) return -1
    this.#put(row, place)
    for (const blocks of this.#blocks) addTo(blocks, place)
    this.#rowsOf.push([this.#rows])
    return this.#rows++
  }

  #put(row: Row, place: number): void {
    for (const field of this.#records.fields) field.put(row, place)
  }

  #score(place: number): { record: number; bits: number }[] {
    const { comparisons } = this.#records
    this.#meetings.of(place, -1)
    const scored = Array.from(this.#meetings.met.subarray(0, this.#meetings.count), (record) => ({
      record,
      bits: scoreOf(comparisons, this.#plan.model, place, record),
    }))
    return scored.filter(({ bits }) => bits >= PERHAPS).sort((x, y) => y.bits - x.bits || x.record - y.record)
  }

  #match(place: number, record: number, bits: number): Match {
    return {
      rows: this.#rowsOf[record] ?? [],
      bits,
      tier: tierOf(bits) ?? 'perhaps',
      reasons: explain(this.#records.comparisons, this.#plan.model, place, record),
    }
  }
}
