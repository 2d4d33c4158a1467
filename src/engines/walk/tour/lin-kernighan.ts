// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays
import type { Distances } from './distances.ts'
import { Exchange } from './exchange.ts'
import type { Neighbours } from './neighbours.ts'
import type { Sequence } from './sequence.ts'

/** How many near stops are tried for the first, second, … edge put in. */
const BREADTH = [8, 5, 3]
/** Below this a saving is rounding error. */
const EPSILON = 1e-7

/**
 * Lin-Kernighan search: take out an edge, put one in from its end to a near stop, take out an edge beside that, and so
 * on while more was taken out than put in, until closing the tour saves something (Lin and Kernighan 1973). Exchanges of up to
 * four edges are judged by the places of their ends alone, as in LKH (Helsgaun 2000); the tour is touched only by
 * one that pays. Only disturbed stops are looked at (don't-look bits, Bentley 1992).
 */
export class LinKernighan {
  private readonly distances: Distances
  private readonly neighbours: Neighbours
  private readonly tour: Sequence
  private readonly exchange: Exchange
  private readonly disturbed: Queue

  constructor(distances: Distances, neighbours: Neighbours, tour: Sequence) {
    this.distances = distances
    this.neighbours = neighbours
    this.tour = tour
    this.exchange = new Exchange(tour)
    this.disturbed = new Queue(distances.size)
  }

  disturb(stop: number) {
    this.disturbed.add(stop)
  }

  /** Works until no disturbed stop gives an improvement. Returns how much shorter the tour has become. */
  improve(): number {
    let saved = 0
    for (let stop = this.disturbed.take(); stop >= 0; stop = this.disturbed.take()) {
      for (let saving = this.improveAt(stop); saving > 0; saving = this.improveAt(stop)) saved += saving
    }
    return saved
  }

  private improveAt(stop: number): number {
    for (const forward of [true, false]) {
      const end = forward ? this.tour.next(stop) : this.tour.previous(stop)
      this.exchange.cut(0, stop, end, forward)
      const saving = this.extend(1, end, this.distances.between(stop, end))
      if (saving > 0) return saving
    }
    return 0
  }

  /**
   * Tries every next edge from the loose end `end`.
   * @param cuts how many edges are taken out
   * @param saved length taken out less length put in
   * @returns what the exchange that was carried out saved, or 0
   */
  private extend(cuts: number, end: number, saved: number): number {
    const { distances, neighbours, tour } = this
    const [next, previous] = [tour.next(end), tour.previous(end)]
    const first = end * neighbours.count
    const last = first + Math.min(neighbours.count, BREADTH[cuts - 1]!)
    for (let at = first; at < last; at++) {
      const near = neighbours.list[at]!
      const left = saved - distances.between(end, near)
      if (left <= EPSILON) break
      if (near === next || near === previous) continue
      const saving = this.cutBeside(cuts, near, left, true) || this.cutBeside(cuts, near, left, false)
      if (saving > 0) return saving
    }
    return 0
  }

  private cutBeside(cuts: number, near: number, left: number, forward: boolean): number {
    const { distances, exchange, tour } = this
    const end = forward ? tour.next(near) : tour.previous(near)
    const start = exchange.ends[0]!
    if (end === start || exchange.isCut(forward ? near : end, cuts)) return 0
    const saved = left + distances.between(near, end)
    const saving = saved - distances.between(end, start)
    exchange.cut(cuts, near, end, forward)
    if (saving > EPSILON && exchange.isTour(cuts + 1)) {
      this.carryOut(cuts + 1)
      return saving
    }
    return cuts < BREADTH.length ? this.extend(cuts + 1, end, saved) : 0
  }

  private carryOut(cuts: number) {
    this.exchange.apply(cuts)
    for (let end = 0; end < 2 * cuts; end++) this.disturb(this.exchange.ends[end]!)
  }
}

/** First in, first out, each stop at most once. */
class Queue {
  private readonly ring: Int32Array
  private readonly waiting: Uint8Array
  private head = 0
  private length = 0

  constructor(size: number) {
    this.ring = new Int32Array(size)
    this.waiting = new Uint8Array(size)
  }

  add(stop: number) {
    if (this.waiting[stop]) return
    this.waiting[stop] = 1
    const place = this.head + this.length++
    this.ring[place < this.ring.length ? place : place - this.ring.length] = stop
  }

  /** The stop that waits longest, or -1. */
  take(): number {
    if (this.length === 0) return -1
    const stop = this.ring[this.head]!
    this.head = this.head + 1 === this.ring.length ? 0 : this.head + 1
    this.length--
    this.waiting[stop] = 0
    return stop
  }
}
