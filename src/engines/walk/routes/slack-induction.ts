// biome-ignore-all lint/style/noNonNullAssertion: indices are stops and routes, always within the typed arrays
import { type Random, randomFrom } from '../random.ts'
import { progressOf, type Stop, stopping } from '../stop.ts'
import { type Neighbours, nearNeighbours } from '../tour/neighbours.ts'
import { Routes, type RoutingProblem } from './routes.ts'

/** Parameters as published. */
const STRING_LENGTH = 10
const STOPS_REMOVED = 10
const KEEP_PRESERVED = 0.99
const SPLIT_STRINGS = 0.5
const BLINK = 0.01
const HOT = 100
const COLD = 1
/** How many near stops say where a ruin spreads and which routes a stop may go back into. */
const NEAR = 60
const ROUNDS_BETWEEN_LOOKS = 64

export type RoutingAnswer = { routes: number[][]; length: number }

/**
 * Capacitated routing by Slack Induction by String Removals (Christiaens and Vanden Berghe 2020): strings of stops are torn out
 * of neighbouring routes and put back greedily, now and then looking away from the best place; annealed.
 * Only routes that hold a near stop are tried for one that is put back.
 */
export function planRoutes(problem: RoutingProblem, { seed, stop }: { seed: number; stop: Stop }): RoutingAnswer {
  const random = randomFrom(seed)
  const neighbours = nearNeighbours(problem.distances, NEAR)
  const routes = new Routes(problem)
  const repair = new Repair(routes, neighbours, random)
  const all = Array.from({ length: problem.distances.size - 1 }, (_, index) => index + 1)
  repair.putBack(all)
  let best = { routes: copied(routes), length: routes.length }
  const isOver = stopping(stop)
  const progress = progressOf(stop)
  let heat = HOT
  for (let round = 0; !isOver(); round++) {
    if (round % ROUNDS_BETWEEN_LOOKS === 0) heat = HOT * (COLD / HOT) ** progress(round)
    const length = routes.length
    const before = new Map<number, number[]>()
    repair.keepIn(before)
    repair.putBack(ruin(routes, neighbours, random, before))
    if (routes.length < length - heat * Math.log(random.unit())) {
      if (routes.length < best.length - 1e-6) best = { routes: copied(routes), length: routes.length }
    } else {
      for (const [route, stops] of before) routes.restore(route, stops)
      for (const [route, stops] of before) for (const stop of stops) routes.routeOf[stop] = route
      routes.length = length
    }
  }
  return best
}

const copied = (routes: Routes) => routes.stops.filter((stops) => stops.length > 0).map((stops) => [...stops])

/** Tears strings out of routes near a stop chosen by chance. Returns the stops torn out. */
function ruin(routes: Routes, { count, list }: Neighbours, random: Random, before: Map<number, number[]>): number[] {
  const used = routes.stops.filter((stops) => stops.length > 0)
  const mean = (routes.problem.distances.size - 1) / Math.max(used.length, 1)
  const longest = Math.min(STRING_LENGTH, mean)
  const most = (4 * STOPS_REMOVED) / (1 + longest) - 1
  const strings = Math.floor(random.unit() * most + 1)
  const seed = 1 + random.below(routes.problem.distances.size - 1)
  const removed: number[] = []
  for (let at = -1; at < count && before.size < strings; at++) {
    const stop = at < 0 ? seed : list[seed * count + at]!
    const route = stop === 0 ? -1 : routes.routeOf[stop]!
    if (route < 0 || before.has(route)) continue
    const stops = routes.stops[route]!
    before.set(route, [...stops])
    const length = Math.floor(1 + random.unit() * Math.min(stops.length, longest))
    tearOut(routes, route, stop, length, random, removed)
  }
  return removed
}

/** One string that holds `stop`; or a longer one of which some stops in the middle stay. */
function tearOut(routes: Routes, route: number, stop: number, length: number, random: Random, removed: number[]) {
  const stops = routes.stops[route]!
  let kept = 0
  if (length > 1 && length < stops.length && random.unit() < SPLIT_STRINGS) {
    kept = 1
    while (length + kept < stops.length && random.unit() > KEEP_PRESERVED) kept++
  }
  const place = stops.indexOf(stop)
  const span = length + kept
  const earliest = Math.max(0, place - span + 1)
  const latest = Math.min(place, stops.length - span)
  const start = earliest + random.below(latest - earliest + 1)
  const keptFrom = kept === 0 ? span : 1 + random.below(length - 1)
  for (let offset = span - 1; offset >= 0; offset--) {
    if (offset >= keptFrom && offset < keptFrom + kept) continue
    removed.push(stops[start + offset]!)
    routes.remove(route, start + offset)
  }
}

/** Puts stops back where they add least, one after the other. */
class Repair {
  private readonly routes: Routes
  private readonly neighbours: Neighbours
  private readonly random: Random
  private readonly tried: Int32Array
  private trial = 0
  private before: Map<number, number[]> | undefined

  constructor(routes: Routes, neighbours: Neighbours, random: Random) {
    this.routes = routes
    this.neighbours = neighbours
    this.random = random
    this.tried = new Int32Array(routes.problem.distances.size)
  }

  /** Routes are noted here as they are before they change. */
  keepIn(before: Map<number, number[]>) {
    this.before = before
  }

  putBack(stops: readonly number[]) {
    for (const stop of this.sorted(stops)) this.putBackOne(stop)
  }

  private sorted(stops: readonly number[]): number[] {
    const { demands, distances } = this.routes.problem
    const kind = this.random.below(11)
    const keys = new Map<number, number>()
    for (const stop of stops) {
      if (kind < 4) keys.set(stop, this.random.unit())
      else if (kind < 8) keys.set(stop, -demands[stop]!)
      else keys.set(stop, distances.between(0, stop) * (kind < 10 ? -1 : 1))
    }
    return stops.toSorted((a, b) => keys.get(a)! - keys.get(b)! || a - b)
  }

  private putBackOne(stop: number) {
    const { routes } = this
    const best = { route: -1, place: 0, added: Number.POSITIVE_INFINITY }
    const { count, list } = this.neighbours
    this.trial++
    for (let at = stop * count; at < (stop + 1) * count; at++) {
      const near = list[at]!
      const route = near === 0 ? -1 : routes.routeOf[near]!
      if (route < 0 || this.tried[route] === this.trial) continue
      this.tried[route] = this.trial
      this.tryRoute(stop, route, best)
    }
    if (best.route < 0) {
      best.route = routes.open()
      best.added = 2 * routes.problem.distances.between(0, stop)
    }
    if (this.before && !this.before.has(best.route)) this.before.set(best.route, [...routes.stops[best.route]!])
    routes.insert(stop, best.route, best.place, best.added)
  }

  private tryRoute(stop: number, route: number, best: { route: number; place: number; added: number }) {
    const { distances, demands, capacity } = this.routes.problem
    if (this.routes.loads[route]! + demands[stop]! > capacity) return
    const stops = this.routes.stops[route]!
    let toBefore = distances.between(0, stop)
    let before = 0
    for (let place = 0; place <= stops.length; place++) {
      const after = place < stops.length ? stops[place]! : 0
      const toAfter = distances.between(stop, after)
      const added = toBefore + toAfter - distances.between(before, after)
      if (added < best.added && this.random.unit() >= BLINK) {
        best.route = route
        best.place = place
        best.added = added
      }
      before = after
      toBefore = toAfter
    }
  }
}
