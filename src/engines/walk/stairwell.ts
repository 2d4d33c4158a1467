import { type Seconds, seconds } from './units.ts'

/** A block as it is walked: a floor up on foot, a floor down, and the lift if there is one. Ground floor is 0. */
export type Stairwell = {
  up: Seconds
  down: Seconds
  lift?: { wait: Seconds; floor: Seconds }
}

/** A grown person on stairs of 3 m a floor, about 0.5 m/s along the slope (Fujiyama and Tyler 2010); a slow house lift. */
export const STAIRS: Stairwell = { up: seconds(14), down: seconds(11) }
export const WITH_LIFT: Stairwell = { ...STAIRS, lift: { wait: seconds(30), floor: seconds(3) } }

/** The time from one floor to another, by stairs or lift, whichever is quicker. */
export function betweenFloors({ up, down, lift }: Stairwell, from: number, to: number): Seconds {
  const floors = Math.abs(to - from)
  const onFoot = floors * (to > from ? up : down)
  return seconds(lift && floors > 0 ? Math.min(onFoot, lift.wait + floors * lift.floor) : onFoot)
}

/**
 * The order of floors that takes least time from the ground floor and back to it, and that time: straight up and down again,
 * or by lift to the top and down on foot, stopping at every floor on the way down. Either way each floor is reached once.
 */
export function floorsInOrder(stairwell: Stairwell, floors: readonly number[]): { order: number[]; time: Seconds } {
  const rising = [...new Set(floors)].sort((a, b) => a - b)
  const both = [rising, rising.toReversed()].map((order) => ({ order, time: timeFor(stairwell, order) }))
  return both.reduce((best, other) => (other.time < best.time ? other : best))
}

function timeFor(stairwell: Stairwell, order: readonly number[]): Seconds {
  const stops = [0, ...order, 0]
  const legs = stops.slice(1).map((floor, leg) => betweenFloors(stairwell, stops[leg] as number, floor))
  return seconds(legs.reduce((sum, leg) => sum + leg, 0))
}
