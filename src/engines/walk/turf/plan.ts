// biome-ignore-all lint/style/noNonNullAssertion: indices are doors and turfs, always within the typed arrays
import type { Distances, PlaneDistances } from '../tour/distances.ts'
import type { Neighbours } from '../tour/neighbours.ts'
import type { Adjacency } from './adjacency.ts'

export type Ground = {
  times: Distances
  /** Seconds spent at each door. */
  service: Float64Array
  adjacency: Adjacency
  neighbours: Neighbours
  /** Where the doors lie. */
  plane: PlaneDistances
}

/** Where a door could stand in a turf's walk: after the door `after`, or first if that is -1, and what walk that adds. */
export type Place = { after: number; added: number }

/** Doors dealt into turfs, each turf an open walk kept as a chain of doors. */
export class Plan {
  readonly ground: Ground
  readonly turfOf: Int32Array
  readonly sizes: Int32Array
  readonly walk: Float64Array
  readonly service: Float64Array
  private readonly firsts: Int32Array
  private readonly next: Int32Array
  private readonly previous: Int32Array
  /** Marks of the last search for connection, one number a search. */
  private readonly seen: Int32Array
  private search = 0
  private readonly queue: Int32Array

  constructor(ground: Ground, walks: readonly (readonly number[])[]) {
    const doors = ground.service.length
    this.ground = ground
    this.turfOf = new Int32Array(doors).fill(-1)
    this.sizes = new Int32Array(walks.length)
    this.walk = new Float64Array(walks.length)
    this.service = new Float64Array(walks.length)
    this.firsts = new Int32Array(walks.length).fill(-1)
    this.next = new Int32Array(doors).fill(-1)
    this.previous = new Int32Array(doors).fill(-1)
    this.seen = new Int32Array(doors)
    this.queue = new Int32Array(doors)
    for (const [turf, walk] of walks.entries()) this.setWalk(turf, walk)
  }

  get turfs() {
    return this.sizes.length
  }

  time(turf: number) {
    return this.walk[turf]! + this.service[turf]!
  }

  meanTime(): number {
    let sum = 0
    for (let turf = 0; turf < this.turfs; turf++) sum += this.time(turf)
    return sum / this.turfs
  }

  doors(turf: number): number[] {
    const doors: number[] = []
    for (let door = this.firsts[turf]!; door !== -1; door = this.next[door]!) doors.push(door)
    return doors
  }

  /** Makes `doors` the walk of a turf; they must not stand in another. */
  setWalk(turf: number, doors: readonly number[]) {
    this.firsts[turf] = doors[0] ?? -1
    this.sizes[turf] = doors.length
    this.walk[turf] = 0
    this.service[turf] = 0
    for (const [place, door] of doors.entries()) {
      this.turfOf[door] = turf
      this.previous[door] = doors[place - 1] ?? -1
      this.next[door] = doors[place + 1] ?? -1
      this.service[turf]! += this.ground.service[door]!
      this.walk[turf]! += this.leg(this.previous[door]!, door)
    }
  }

  private leg(a: number, b: number) {
    return a === -1 || b === -1 ? 0 : this.ground.times.between(a, b)
  }

  /** How much walk a turf saves without this door. */
  savedWithout(door: number): number {
    const before = this.previous[door]!
    const after = this.next[door]!
    return this.leg(before, door) + this.leg(door, after) - this.leg(before, after)
  }

  /** The cheapest place beside a near door of the turf, `beside` among them. */
  placeFor(door: number, turf: number, beside: number): Place {
    const best: Place = { after: -1, added: Number.POSITIVE_INFINITY }
    this.tryBeside(door, beside, best)
    const { count, list } = this.ground.neighbours
    for (let at = door * count; at < (door + 1) * count; at++)
      if (list[at] !== beside && this.turfOf[list[at]!] === turf) this.tryBeside(door, list[at]!, best)
    return best
  }

  private tryBeside(door: number, near: number, best: Place) {
    const toNear = this.leg(near, door)
    for (const isAfter of [true, false]) {
      const other = isAfter ? this.next[near]! : this.previous[near]!
      const added = toNear + this.leg(door, other) - this.leg(near, other)
      if (added >= best.added) continue
      best.added = added
      best.after = isAfter ? near : other
    }
  }

  /** Moves a door to its place in another turf. */
  move(door: number, to: number, { after, added }: Place) {
    const from = this.turfOf[door]!
    this.walk[from]! -= this.savedWithout(door)
    this.walk[to]! += added
    this.service[from]! -= this.ground.service[door]!
    this.service[to]! += this.ground.service[door]!
    this.sizes[from]!--
    this.sizes[to]!++
    this.tie(from, this.previous[door]!, this.next[door]!)
    const following = after === -1 ? this.firsts[to]! : this.next[after]!
    this.tie(to, after, door)
    this.tie(to, door, following)
    this.turfOf[door] = to
  }

  private tie(turf: number, before: number, after: number) {
    if (before === -1) this.firsts[turf] = after
    else this.next[before] = after
    if (after !== -1) this.previous[after] = before
  }

  /** Whether the turf of a door stays connected, and is not empty, without it. */
  canSpare(door: number): boolean {
    const turf = this.turfOf[door]!
    const { adjacency } = this.ground
    const start = adjacency[door]!.find((near) => this.turfOf[near] === turf)
    if (start === undefined) return false
    this.search++
    this.seen[door] = this.search
    this.seen[start] = this.search
    this.queue[0] = start
    let filled = 1
    for (let at = 0; at < filled; at++) {
      for (const near of adjacency[this.queue[at]!]!) {
        if (this.turfOf[near] !== turf || this.seen[near] === this.search) continue
        this.seen[near] = this.search
        this.queue[filled++] = near
      }
    }
    return filled === this.sizes[turf]! - 1
  }
}
