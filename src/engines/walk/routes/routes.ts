// biome-ignore-all lint/style/noNonNullAssertion: indices are stops and routes, always within the typed arrays
import type { Distances } from '../tour/distances.ts'

/** Stop 0 is the depot. Every route begins and ends there and carries at most `capacity`. */
export type RoutingProblem = { distances: Distances; demands: ArrayLike<number>; capacity: number }

/** Routes under change: each an array of stops, with its load; stops that stand in none are absent. */
export class Routes {
  readonly problem: RoutingProblem
  readonly stops: number[][]
  readonly loads: number[]
  readonly routeOf: Int32Array
  length = 0

  constructor(problem: RoutingProblem) {
    this.problem = problem
    this.stops = []
    this.loads = []
    this.routeOf = new Int32Array(problem.distances.size).fill(-1)
  }

  /** What a route saves without the stop at `place`. */
  savedWithout(route: number, place: number): number {
    const stops = this.stops[route]!
    const before = stops[place - 1] ?? 0
    const after = stops[place + 1] ?? 0
    const { distances } = this.problem
    const stop = stops[place]!
    return distances.between(before, stop) + distances.between(stop, after) - distances.between(before, after)
  }

  remove(route: number, place: number) {
    this.length -= this.savedWithout(route, place)
    const [stop] = this.stops[route]!.splice(place, 1)
    this.loads[route]! -= this.problem.demands[stop!]!
    this.routeOf[stop!] = -1
  }

  insert(stop: number, route: number, place: number, added: number) {
    this.stops[route]!.splice(place, 0, stop)
    this.loads[route]! += this.problem.demands[stop]!
    this.routeOf[stop] = route
    this.length += added
  }

  /** A new route; an empty one is used again. */
  open(): number {
    const empty = this.stops.findIndex((stops) => stops.length === 0)
    if (empty >= 0) return empty
    this.loads.push(0)
    return this.stops.push([]) - 1
  }

  /** Puts a route back as it was. */
  restore(route: number, stops: readonly number[]) {
    for (const stop of this.stops[route]!) if (this.routeOf[stop] === route) this.routeOf[stop] = -1
    this.stops[route] = [...stops]
    this.loads[route] = 0
    for (const stop of stops) {
      this.routeOf[stop] = route
      this.loads[route]! += this.problem.demands[stop]!
    }
  }
}
