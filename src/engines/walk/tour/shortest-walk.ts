// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays
import { type Stop, stopping } from '../stop.ts'
import { type Distances, type PlaneDistances, tableOf } from './distances.ts'
import { greedyTour } from './greedy.ts'
import { type Neighbours, nearNeighbours } from './neighbours.ts'
import { improveTour } from './search.ts'
import { byTime } from './some-distances.ts'

export type WalkProblem = {
  distances: Distances
  /** Where the stops lie on the ground, if known: finds better neighbours than the table alone. */
  ground?: PlaneDistances
  /** Whether the walk returns to where it began. */
  closed?: boolean
  /** The stop where the walk begins. */
  start?: number
  /** The stop where it ends; only for an open walk. */
  end?: number
  seed: number
  stop: Stop
}

export type Walk = { order: number[]; length: number }

const NEIGHBOURS = 10
/** Up to here a table of all distances fits a processor's cache, and saves more than it costs. */
const MOST_TO_TABLE = 1500

/**
 * The shortest walk found through all stops: greedy first tour, Lin-Kernighan, then kicks and repairs until `stop`.
 * The same problem, numbering of stops, seed and rounds give the same walk.
 * @throws RangeError when start or end is no stop, or an end is given for a closed walk
 */
export function shortestWalk(problem: WalkProblem): Walk {
  const { distances, ground, closed = false, start, end } = problem
  checkEnds(problem)
  const search = searching(problem)
  if (distances.size <= 2) return walkOf(distances, trivialOrder(distances.size, start, end), closed)
  if (closed) {
    const order = search(distances, () => neighboursOn(distances, ground))
    return walkOf(distances, startingAt(order, start ?? 0), true)
  }
  const gated = new GatedDistances(distances, start, end)
  const table = distances.size <= MOST_TO_TABLE ? tableOf(gated) : gated
  const [, ...order] = startingAt(
    search(table, () => gated.neighbours(neighboursOn(distances, ground))),
    distances.size,
  )
  const isBackwards = start === undefined ? end !== undefined && order[0] === end : order[0] !== start
  return walkOf(distances, isBackwards ? order.reverse() : order, false)
}

function checkEnds({ distances, closed, start, end }: WalkProblem) {
  for (const stop of [start, end]) {
    if (stop !== undefined && !(Number.isInteger(stop) && stop >= 0 && stop < distances.size))
      throw new RangeError(`${stop} is none of ${distances.size} stops`)
  }
  if (closed && end !== undefined) throw new RangeError('a closed walk ends where it begins')
  if (start !== undefined && start === end && distances.size > 1) throw new RangeError('an open walk ends elsewhere')
}

const neighboursOn = (distances: Distances, ground?: PlaneDistances) =>
  ground ? byTime(distances, nearNeighbours(ground, NEIGHBOURS)) : nearNeighbours(distances, NEIGHBOURS)

/** The time that the first tour takes counts, so the clock starts here. */
function searching({ seed, stop }: WalkProblem) {
  const isOver = stopping(stop)
  return (distances: Distances, neighboursOf: () => Neighbours): number[] => {
    const neighbours = neighboursOf()
    return improveTour(distances, neighbours, greedyTour(distances, neighbours), { seed, isOver })
  }
}

const trivialOrder = (size: number, start?: number, end?: number) => {
  const order = Array.from({ length: size }, (_, stop) => stop)
  return size === 2 && (start === 1 || end === 0) ? order.reverse() : order
}

function startingAt(order: readonly number[], stop: number): number[] {
  const place = order.indexOf(stop)
  return [...order.slice(place), ...order.slice(0, place)]
}

function walkOf(distances: Distances, order: number[], closed: boolean): Walk {
  let length = closed && order.length > 1 ? distances.between(order.at(-1)!, order[0]!) : 0
  for (let place = 1; place < order.length; place++) length += distances.between(order[place - 1]!, order[place]!)
  return { order, length }
}

/**
 * An open walk is a closed one through a gate that is next door to every stop. Where a start or an end is given the gate is
 * next door to it alone, and so far from all others that no shortest tour goes there without need.
 */
class GatedDistances implements Distances {
  readonly size: number
  private readonly inner: Distances
  private readonly gate: number
  private readonly doors: readonly number[]
  /** From the gate to each stop. */
  private readonly toGate: Float64Array

  constructor(inner: Distances, start?: number, end?: number) {
    this.inner = inner
    this.gate = inner.size
    this.size = inner.size + 1
    this.doors = [start, end].filter((stop) => stop !== undefined)
    this.toGate = new Float64Array(inner.size).fill(this.doors.length === 0 ? 0 : 4 * longerThanAny(inner))
    for (const door of this.doors) this.toGate[door] = 0
  }

  between(a: number, b: number): number {
    if (a === this.gate) return this.toGate[b]!
    return b === this.gate ? this.toGate[a]! : this.inner.between(a, b)
  }

  /** Every stop whose way to the gate is free has it as its nearest; the gate has stops from all over. */
  neighbours(inside: Neighbours): Neighbours {
    const count = inside.count + 1
    const list = new Int32Array(this.size * count)
    for (let stop = 0; stop < this.gate; stop++) {
      const near = [...inside.list.subarray(stop * inside.count, (stop + 1) * inside.count)]
      list.set(this.toGate[stop] === 0 ? [this.gate, ...near] : [...near, this.gate], stop * count)
    }
    const spread = Array.from({ length: count }, (_, index) => Math.floor((index * this.gate) / count))
    const others = spread.filter((stop) => !this.doors.includes(stop))
    list.set([...this.doors, ...others, ...this.doors].slice(0, count), this.gate * count)
    return { count, list }
  }
}

/** By the triangle: no two stops are further apart than twice the furthest from the first. */
function longerThanAny(distances: Distances): number {
  let furthest = 1
  for (let stop = 1; stop < distances.size; stop++) furthest = Math.max(furthest, distances.between(0, stop))
  return 2 * furthest
}
