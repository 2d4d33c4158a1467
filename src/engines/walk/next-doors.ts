// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the arrays
import type { Distances } from './tour/distances.ts'
import { shortestWalk } from './tour/shortest-walk.ts'
import { SomeDistances } from './tour/some-distances.ts'

export type NextDoors = {
  /** From any stop to any other, the canvasser's own place being one of them. */
  distances: Distances
  here: number
  /** The doors still to be visited, in any order; doors skipped on purpose are left out by the caller. */
  remaining: readonly number[]
  /** Where the walk should end, if it matters; one of `remaining`. */
  end?: number
  count: number
}

/** So many of the nearest doors are planned exactly; what lies further hardly changes which door is next. */
const HORIZON = 60
const ROUNDS = 40

/**
 * The next doors from where the canvasser stands: the start of the shortest walk from here through the doors that remain. It needs
 * no memory of the planned order, so skipped doors and a stairwell done backwards are nothing special.
 */
export function nextDoors({ distances, here, remaining, end, count }: NextDoors): number[] {
  const open = [...new Set(remaining)].filter((door) => door !== here)
  const near = open
    .toSorted((a, b) => distances.between(here, a) - distances.between(here, b) || a - b)
    .slice(0, HORIZON)
  if (near.length === 0) return []
  const stops = [here, ...near]
  const last = end !== undefined && open.length === near.length ? stops.indexOf(end) : -1
  const { order } = shortestWalk({
    distances: new SomeDistances(distances, stops),
    start: 0,
    ...(last > 0 && { end: last }),
    seed: 1,
    stop: { rounds: ROUNDS },
  })
  return order.slice(1, count + 1).map((stop) => stops[stop]!)
}
