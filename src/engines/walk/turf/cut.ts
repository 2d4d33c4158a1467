// biome-ignore-all lint/style/noNonNullAssertion: indices are doors and turfs, always within the arrays
import { WalkingTimes } from '../streets/labels.ts'
import type { Network, Spot } from '../streets/network.ts'
import { PlaneDistances } from '../tour/distances.ts'
import { nearNeighbours } from '../tour/neighbours.ts'
import { byTime } from '../tour/some-distances.ts'
import { type LonLat, planeAround, type Seconds, seconds } from '../units.ts'
import { adjacencyOf, type BigRoads } from './adjacency.ts'
import { connectedParts } from './connected.ts'
import { type Ground, Plan } from './plan.ts'
import { anneal, connect, orderWalks } from './settle.ts'
import { carve, spanningTree } from './tree.ts'

/** A door to knock at, where it lies, and the time spent there: knocking, talking by learnt rates, stairs. */
export type Door = { id: string; place: LonLat; spot: Spot; service: Seconds }

/** Doors in walking order, and the time for all of it. `apart` marks a piece of streets too small for turfs of its own. */
export type Turf = { doors: string[]; walk: Seconds; time: Seconds; apart: boolean }

export type Cut = {
  doors: readonly Door[]
  /** So many turfs, or turfs that take so long on average. */
  turfs: { count: number } | { time: Seconds }
  seed: number
  bigRoads?: BigRoads
}

/** Below this share of the usual turf a piece of streets is served apart. */
const TOO_SMALL = 0.5
const NEIGHBOURS = 8
const MOVES_A_DOOR = 200

/**
 * Cuts doors into turfs of equal time, each connected on the streets: the shortest tree through adjacent doors is carved from its
 * ends inward into parts of about the wanted time, then doors change turfs by annealing.
 * The answer depends on the doors and the seed, not on the order in which the doors come.
 */
export function cutTurfs(network: Network, { doors: unsorted, turfs, seed, bigRoads }: Cut): Turf[] {
  const doors = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  if (doors.length === 0) return []
  const ground = groundOf(network, doors, bigRoads)
  const all = doors.map((_, door) => door)
  const pieces = connectedParts(ground.adjacency, all)
  const plan = new Plan(ground, carved(ground, turfs))
  settle(plan, seed)
  const usual = plan.meanTime()
  return Array.from({ length: plan.turfs }, (_, turf) => {
    const walk = plan.doors(turf)
    return {
      doors: walk.map((door) => doors[door]!.id),
      walk: seconds(plan.walk[turf]!),
      time: seconds(plan.time(turf)),
      apart: pieces.length > 1 && plan.time(turf) < TOO_SMALL * usual,
    }
  })
}

function groundOf(network: Network, doors: readonly Door[], bigRoads?: BigRoads): Ground {
  const spots = doors.map(({ spot }) => spot)
  const times = new WalkingTimes(network, spots)
  const toPlane = planeAround(doors[0]!.place)
  const places = doors.map(({ place }) => toPlane(place))
  const plane = new PlaneDistances(
    places.map(([x]) => x),
    places.map(([, y]) => y),
  )
  const service = Float64Array.from(doors, (door) => door.service)
  const neighbours = byTime(times, nearNeighbours(plane, NEIGHBOURS))
  return { times, plane, service, neighbours, adjacency: adjacencyOf(network, spots, bigRoads) }
}

/** The threshold that gives the wanted number of parts is found by halving. */
function carved({ adjacency, times, service }: Ground, wanted: Cut['turfs']): number[][] {
  const tree = spanningTree(adjacency, times)
  const work = service.reduce((sum, time) => sum + time, 0) + tree.legs.reduce((sum, leg) => sum + leg, 0)
  const goal = Math.min(adjacency.length, 'count' in wanted ? wanted.count : Math.ceil(work / wanted.time))
  let [low, high] = [0, work]
  let best = carve(tree, service, high)
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    const trial = carve(tree, service, middle)
    if (Math.abs(trial.count - goal) < Math.abs(best.count - goal)) best = trial
    if (trial.count > goal) low = middle
    else high = middle
  }
  const walks: number[][] = Array.from({ length: best.count }, () => [])
  for (const door of tree.order) walks[best.parts[door]!]!.push(door)
  return walks
}

function settle(plan: Plan, seed: number) {
  const moves = MOVES_A_DOOR * plan.turfOf.length
  connect(plan)
  orderWalks(plan, seed)
  anneal(plan, { moves: moves * 0.6, hot: 30, cold: 5, mildest: 3, strictest: 30 }, seed)
  orderWalks(plan, seed)
  anneal(plan, { moves: moves * 0.4, hot: 5, cold: 0.3, mildest: 30, strictest: 300 }, seed + 1)
  orderWalks(plan, seed)
}
