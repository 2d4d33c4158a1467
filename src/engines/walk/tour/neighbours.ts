// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays
import { Grid } from '../grid.ts'
import { type Distances, PlaneDistances } from './distances.ts'

/** For each stop `count` near stops, nearest first, in one flat array: those of `a` begin at `a * count`. */
export type Neighbours = { readonly count: number; readonly list: Int32Array }

/**
 * The nearest stops; in the plane some from each quarter of the compass, so that clusters are not cut off from each other
 * (Johnson and McGeoch 1997). Ties go to the lower stop.
 */
export function nearNeighbours(distances: Distances, wanted: number): Neighbours {
  const count = Math.max(0, Math.min(wanted, distances.size - 1))
  return { count, list: distances instanceof PlaneDistances ? inPlane(distances, count) : inTable(distances, count) }
}

function inTable(distances: Distances, count: number): Int32Array {
  const list = new Int32Array(distances.size * count)
  const nearest = new Nearest(count)
  for (let stop = 0; stop < distances.size; stop++) {
    nearest.clear()
    for (let other = 0; other < distances.size; other++)
      if (other !== stop) nearest.offer(other, distances.between(stop, other))
    list.set(nearest.stops, stop * count)
  }
  return list
}

/** Rings looked at, as a multiple of those that hold the nearest, before a quarter counts as empty. */
const PATIENCE = 3
const QUARTERS = 4

function inPlane(distances: PlaneDistances, count: number): Int32Array {
  const { x, y, size } = distances
  const grid = new Grid(x, y)
  const list = new Int32Array(size * count)
  const nearest = new Nearest(count)
  const quarters = Array.from({ length: QUARTERS }, () => new Nearest(Math.floor(count / QUARTERS)))
  for (let stop = 0; stop < size; stop++) {
    for (const pool of [nearest, ...quarters]) pool.clear()
    const offer = (other: number) => {
      if (other === stop) return
      const length = distances.between(stop, other)
      nearest.offer(other, length)
      quarters[(x[other]! > x[stop]! ? 1 : 0) + (y[other]! > y[stop]! ? 2 : 0)]!.offer(other, length)
    }
    for (let ring = 0, last = grid.rings(); ring <= last; ring++) {
      // A point in this ring is more than ring - 1 cells away; half a unit covers TSPLIB's rounding.
      const reach = (ring - 1) * grid.cell - 0.5
      if (nearest.isClosedTo(reach)) {
        if (quarters.every((quarter) => quarter.isClosedTo(reach))) break
        last = Math.min(last, ring * PATIENCE)
      }
      grid.visitRing(x[stop]!, y[stop]!, ring, offer)
    }
    merge(nearest, quarters, list.subarray(stop * count, (stop + 1) * count))
  }
  return list
}

/** The best of each quarter, filled up with the nearest of all. */
function merge(nearest: Nearest, quarters: readonly Nearest[], list: Int32Array) {
  const chosen = new Nearest(list.length)
  const taken = new Set<number>()
  for (const pool of [...quarters, nearest]) {
    pool.each((stop, length) => {
      if (taken.has(stop) || taken.size === list.length) return
      taken.add(stop)
      chosen.offer(stop, length)
    })
  }
  list.set(chosen.stops)
}

/** The best few of many offers, kept sorted by insertion. */
class Nearest {
  readonly stops: Int32Array
  private readonly lengths: Float64Array
  private filled = 0

  constructor(count: number) {
    this.stops = new Int32Array(count)
    this.lengths = new Float64Array(count)
  }

  clear() {
    this.filled = 0
  }

  each(visit: (stop: number, length: number) => void) {
    for (let place = 0; place < this.filled; place++) visit(this.stops[place]!, this.lengths[place]!)
  }

  /** Whether nothing at least so far away can get in any more. */
  isClosedTo(length: number) {
    return this.filled === this.stops.length && (this.filled === 0 || length > this.lengths[this.filled - 1]!)
  }

  offer(stop: number, length: number) {
    if (this.filled === this.stops.length && !this.comesBefore(stop, length, this.filled - 1)) return
    let place = this.filled === this.stops.length ? this.filled - 1 : this.filled++
    for (; place > 0 && this.comesBefore(stop, length, place - 1); place--) {
      this.stops[place] = this.stops[place - 1]!
      this.lengths[place] = this.lengths[place - 1]!
    }
    this.stops[place] = stop
    this.lengths[place] = length
  }

  private comesBefore(stop: number, length: number, place: number) {
    return (
      place >= 0 && (length < this.lengths[place]! || (length === this.lengths[place] && stop < this.stops[place]!))
    )
  }
}
