import { Dictionary, NOTHING } from '../read/dictionary.ts'

/**
 * The values of the records on one thing, `width` for each, counted, so that agreeing on "Okonkwo" can say more than
 * agreeing on "Smith". A value that isn't there is `NOTHING`.
 */
export class Term {
  readonly texts: Dictionary
  readonly width: number
  readonly ids: Int32Array
  readonly counts: number[] = []
  /** How many records say something. */
  said = 0

  constructor(places: number, width = 1, texts: Dictionary = new Dictionary()) {
    this.texts = texts
    this.width = width
    this.ids = new Int32Array(places * width).fill(NOTHING)
  }

  /** Writes the values of a record; those beyond `width` are left out. Gives the number of the first. */
  put(values: readonly string[], at: number): number {
    let filled = 0
    for (const value of values) {
      const id = this.texts.id(value)
      if (id === NOTHING || filled === this.width) continue
      this.ids[at * this.width + filled++] = id
      this.counts[id] = (this.counts[id] ?? 0) + 1
    }
    if (filled > 0) this.said++
    return this.ids[at * this.width] as number
  }

  /** Takes the values of a record out again, so that its place can be used for another. */
  take(at: number): void {
    const first = at * this.width
    if (this.ids[first] !== NOTHING) this.said--
    for (let i = first; i < first + this.width; i++) {
      const id = this.ids[i] as number
      if (id !== NOTHING) this.counts[id] = (this.counts[id] ?? 1) - 1
      this.ids[i] = NOTHING
    }
  }

  has(at: number, id: number): boolean {
    const first = at * this.width
    for (let i = first; i < first + this.width; i++) if (this.ids[i] === id) return true
    return false
  }

  /** The share of the records that say something which hold this value. */
  share(id: number): number {
    return Math.max(this.counts[id] ?? 0, 1) / Math.max(this.said, 1)
  }

  /** The chance that two records taken at random hold the same value. */
  chance(): number {
    let pairs = 0
    for (const count of this.counts) if (count) pairs += count * (count - 1)
    return pairs / Math.max(this.said * (this.said - 1), 1)
  }
}
