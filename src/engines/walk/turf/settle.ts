// biome-ignore-all lint/style/noNonNullAssertion: indices are doors and turfs, always within the arrays
import { randomFrom } from '../random.ts'
import { PlaneDistances, tableOf } from '../tour/distances.ts'
import { shortestWalk } from '../tour/shortest-walk.ts'
import { SomeDistances } from '../tour/some-distances.ts'
import { connectedParts } from './connected.ts'
import type { Plan } from './plan.ts'

/** Gives every part that is cut off from its turf to a turf beside it, until all turfs are connected. */
export function connect(plan: Plan) {
  const { adjacency } = plan.ground
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (let turf = 0; turf < plan.turfs; turf++) {
      const parts = connectedParts(adjacency, plan.doors(turf)).sort((a, b) => b.length - a.length || a[0]! - b[0]!)
      for (const part of parts.slice(1)) {
        const edge = part.flatMap((door) =>
          adjacency[door]!.filter((near) => plan.turfOf[near] !== turf).map((near) => ({ door, near })),
        )
        const lightest = edge.sort(
          (a, b) => plan.time(plan.turfOf[a.near]!) - plan.time(plan.turfOf[b.near]!) || a.near - b.near,
        )[0]
        if (!lightest) continue
        isChanged = true
        moveAll(plan, part, lightest)
      }
    }
  }
}

function moveAll(plan: Plan, part: readonly number[], { door, near }: { door: number; near: number }) {
  const to = plan.turfOf[near]!
  const reached = [door]
  plan.move(door, to, plan.placeFor(door, to, near))
  const open = new Set(part.filter((other) => other !== door))
  for (let at = 0; at < reached.length; at++) {
    for (const other of plan.ground.adjacency[reached[at]!]!) {
      if (!open.delete(other)) continue
      plan.move(other, to, plan.placeFor(other, to, reached[at]!))
      reached.push(other)
    }
  }
}

const KICKS_A_TURF = 30

/** Walks every turf in the best order found. */
export function orderWalks(plan: Plan, seed: number) {
  for (let turf = 0; turf < plan.turfs; turf++) {
    const doors = plan.doors(turf).sort((a, b) => a - b)
    const distances = tableOf(new SomeDistances(plan.ground.times, doors))
    const { x, y } = plan.ground.plane
    const ground = new PlaneDistances(
      doors.map((door) => x[door]!),
      doors.map((door) => y[door]!),
    )
    const { order, length } = shortestWalk({ distances, ground, seed, stop: { rounds: KICKS_A_TURF } })
    if (length < plan.walk[turf]! - 1e-3)
      plan.setWalk(
        turf,
        order.map((stop) => doors[stop]!),
      )
  }
}

/** Moving parts of a turf costs much more than moving a door, so it is tried this much less often. */
const TRIES_A_SPLIT = 8

export type Cooling = { moves: number; hot: number; cold: number; mildest: number; strictest: number }

/**
 * Moves doors between turfs side by side, connected before and after, in simulated annealing: what counts is the walk, and the
 * squares of how far each turf's time is from the mean, weighing more and more.
 */
export function anneal(plan: Plan, { moves, hot, cold, mildest, strictest }: Cooling, seed: number) {
  const random = randomFrom(seed)
  const { adjacency } = plan.ground
  const doors = plan.turfOf.length
  let mean = 0
  let heat = hot
  let weight = mildest
  const unfairness = (time: number) => (weight * (time - mean) * (time - mean)) / mean
  const cost = (turf: number) => plan.walk[turf]! + unfairness(plan.time(turf))
  const accepts = (worse: number) => worse <= 0 || worse <= -heat * Math.log(random.unit())
  for (let move = 0; move < moves; move++) {
    if (move % 1000 === 0) {
      mean = plan.meanTime()
      heat = hot * (cold / hot) ** (move / moves)
      weight = mildest * (strictest / mildest) ** (move / moves)
    }
    const door = random.below(doors)
    const near = adjacency[door]!
    const beside = near[random.below(near.length)]
    const from = plan.turfOf[door]!
    const to = beside === undefined ? from : plan.turfOf[beside]!
    if (from === to || plan.sizes[from] === 1) continue
    if (!plan.canSpare(door)) {
      if (random.below(TRIES_A_SPLIT) === 0) moveWithRest(plan, door, beside!, accepts, cost)
      continue
    }
    const service = plan.ground.service[door]!
    const saved = plan.savedWithout(door)
    const place = plan.placeFor(door, to, beside!)
    const [timeFrom, timeTo] = [plan.time(from), plan.time(to)]
    const fairer =
      unfairness(timeFrom - saved - service) -
      unfairness(timeFrom) +
      unfairness(timeTo + place.added + service) -
      unfairness(timeTo)
    if (accepts(place.added - saved + fairer)) plan.move(door, to, place)
  }
}

/** A door that holds its turf together goes with all but the largest of the parts that it would leave. */
function moveWithRest(
  plan: Plan,
  door: number,
  beside: number,
  accepts: (worse: number) => boolean,
  cost: (turf: number) => number,
) {
  const [from, to] = [plan.turfOf[door]!, plan.turfOf[beside]!]
  const before = [plan.doors(from), plan.doors(to)] as const
  const parts = connectedParts(
    plan.ground.adjacency,
    before[0].filter((other) => other !== door),
  )
  const kept = parts.reduce((largest, part) => (part.length > largest.length ? part : largest), [])
  if (kept.length === 0) return
  const costBefore = cost(from) + cost(to)
  moveAll(plan, [door, ...parts.filter((part) => part !== kept).flat()], { door, near: beside })
  if (accepts(cost(from) + cost(to) - costBefore)) return
  plan.setWalk(from, before[0])
  plan.setWalk(to, before[1])
}
