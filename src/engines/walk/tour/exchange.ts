// biome-ignore-all lint/style/noNonNullAssertion: indices are ends and segments of an exchange, always within the arrays
import type { Sequence } from './sequence.ts'

/** No exchange takes out more edges than this. */
const MOST_EDGES = 4

/**
 * A sequential exchange of edges under trial. Its ends t0, t1, t2, … stand in pairs: the edges t0-t1, t2-t3, … are
 * taken out, the edges t1-t2, t3-t4, … and last-t0 put in. Cutting at the first leaves segments of the tour; following the
 * new edges from segment to segment tells whether one tour comes out, and in which order and direction it runs through them.
 */
export class Exchange {
  readonly ends = new Int32Array(2 * MOST_EDGES)
  private readonly tour: Sequence
  /** For each cut the place before it, and whether the first end of its pair stands before it. */
  private readonly cutPlaces = new Int32Array(MOST_EDGES)
  private readonly firstIsBefore = new Uint8Array(MOST_EDGES)
  /** Cuts by place, and each cut's rank among them. Segment r lies after the cut of rank r. */
  private readonly byPlace = new Int32Array(MOST_EDGES)
  private readonly ranks = new Int32Array(MOST_EDGES)
  /** The segments as the new tour runs through them: segment * 2, plus 1 if backwards. */
  private readonly path = new Int32Array(MOST_EDGES)
  private readonly written: Int32Array

  constructor(tour: Sequence) {
    this.tour = tour
    this.written = new Int32Array(tour.size)
  }

  /** Sets the pair of ends number `cut`; the second stands after the first in the tour if `forward`, else before. */
  cut(cut: number, first: number, second: number, forward: boolean) {
    this.ends[2 * cut] = first
    this.ends[2 * cut + 1] = second
    this.cutPlaces[cut] = this.tour.places[forward ? first : second]!
    this.firstIsBefore[cut] = forward ? 1 : 0
  }

  /** Whether the edge between `before` and the stop after it is taken out already by one of the first `count` cuts. */
  isCut(before: number, count: number): boolean {
    const place = this.tour.places[before]!
    for (let cut = 0; cut < count; cut++) if (this.cutPlaces[cut] === place) return true
    return false
  }

  /** Whether the first `count` cuts give one tour. */
  isTour(count: number): boolean {
    this.rank(count)
    return this.follow(count, 0) === count
  }

  private rank(count: number) {
    const { byPlace, cutPlaces, ranks } = this
    for (let cut = 0; cut < count; cut++) {
      let rank = cut
      for (; rank > 0 && cutPlaces[byPlace[rank - 1]!]! > cutPlaces[cut]!; rank--) byPlace[rank] = byPlace[rank - 1]!
      byPlace[rank] = cut
    }
    for (let rank = 0; rank < count; rank++) ranks[byPlace[rank]!] = rank
  }

  /** Follows the new tour from the start of `segment` until it is there again. Returns how many segments it met. */
  private follow(count: number, segment: number): number {
    let met = 0
    let code = segment * 2
    do {
      this.path[met++] = code
      code = this.after(code, count)
    } while (code !== segment * 2 && met < count)
    return code === segment * 2 ? met : 0
  }

  private after(code: number, count: number): number {
    const segment = code >> 1
    const leavesForward = (code & 1) === 0
    const rank = leavesForward ? (segment + 1 === count ? 0 : segment + 1) : segment
    const end = this.endAt(this.byPlace[rank]!, leavesForward)
    const partner = (end & 1) === 1 ? (end + 1 === 2 * count ? 0 : end + 1) : (end === 0 ? 2 * count : end) - 1
    const cut = partner >> 1
    const entersForward = ((partner & 1) === 0) !== (this.firstIsBefore[cut] === 1)
    const entered = this.ranks[cut]!
    if (entersForward) return entered * 2
    return (entered === 0 ? count - 1 : entered - 1) * 2 + 1
  }

  /** The index of the end that stands before, or after, a cut. */
  private endAt(cut: number, before: boolean): number {
    return 2 * cut + ((this.firstIsBefore[cut] === 1) === before ? 0 : 1)
  }

  /** Carries the exchange out; only after `isTour(count)`. The longest segment stays where it is. */
  apply(count: number) {
    const longest = this.longestSegment(count)
    this.follow(count, longest)
    let filled = 0
    for (let index = 1; index < count; index++) filled = this.copy(this.path[index]!, count, filled)
    this.tour.write((this.lastPlace(longest, count) + 1) % this.tour.size, this.written, filled)
  }

  private longestSegment(count: number): number {
    let longest = 0
    for (let segment = 1; segment < count; segment++)
      if (this.lengthOf(segment, count) > this.lengthOf(longest, count)) longest = segment
    return longest
  }

  private lastPlace(segment: number, count: number) {
    return this.cutPlaces[this.byPlace[(segment + 1) % count]!]!
  }

  private lengthOf(segment: number, count: number) {
    const length = this.lastPlace(segment, count) - this.cutPlaces[this.byPlace[segment]!]!
    return length > 0 ? length : length + this.tour.size
  }

  private copy(code: number, count: number, filled: number): number {
    const segment = code >> 1
    const step = code & 1 ? -1 : 1
    const length = this.lengthOf(segment, count)
    const { stops, size } = this.tour
    let place = step === 1 ? this.cutPlaces[this.byPlace[segment]!]! + 1 : this.lastPlace(segment, count)
    for (let index = 0; index < length; index++, place += step) {
      if (place >= size) place -= size
      else if (place < 0) place += size
      this.written[filled + index] = stops[place]!
    }
    return filled + length
  }
}
