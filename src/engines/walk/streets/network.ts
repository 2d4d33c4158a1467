import type { Seconds } from '../units.ts'
import { type Hierarchy, hierarchyOf } from './hierarchy.ts'
import { type Crossing, Groups, type Kerbs, kerbGraph, type Side } from './kerbs.ts'
import type { StreetMap, Stretch, WalkingRates } from './map.ts'
import { stretchesOf } from './stretches.ts'

/** Streets made ready for asking how long walks take. */
export type Network = {
  map: StreetMap
  rates: WalkingRates
  stretches: readonly Stretch[]
  kerbs: readonly Kerbs[]
  /** From kerb to kerb, at junctions and marked crossings. */
  crossings: readonly Crossing[]
  hierarchy: Hierarchy
  /** For each stretch the number of the connected piece of the network that it belongs to; 0 is the longest. */
  pieces: Int32Array
}

/** A point on the network: how far along a stretch, on which side, and how far from it the door itself lies. */
export type Spot = { stretch: number /** From 0 at its first node to 1. */; along: number; side: Side; away: number }

export function networkOf(map: StreetMap, rates: WalkingRates): Network {
  const stretches = stretchesOf(map, rates)
  const { corners, arcs, kerbs, crossings } = kerbGraph(map, stretches, rates)
  const hierarchy = hierarchyOf(corners, arcs)
  return { map, rates, stretches, kerbs, crossings, hierarchy, pieces: piecesOf(stretches) }
}

function piecesOf(stretches: readonly Stretch[]): Int32Array {
  const nodes = new Map<number, number>()
  const groups = new Groups(stretches.length)
  const walks = new Map<number, number>()
  for (const [index, stretch] of stretches.entries()) {
    for (const end of [stretch.nodes[0], stretch.nodes.at(-1)] as number[]) {
      const other = nodes.get(end)
      if (other === undefined) nodes.set(end, index)
      else groups.join(index, other)
    }
  }
  for (const [index, { walk }] of stretches.entries())
    walks.set(groups.of(index), (walks.get(groups.of(index)) ?? 0) + walk)
  const byLength = [...walks].sort(([a, walkA], [b, walkB]) => walkB - walkA || a - b).map(([group]) => group)
  const ranks = new Map(byLength.map((group, rank) => [group, rank]))
  return Int32Array.from(stretches, (_, index) => ranks.get(groups.of(index)) as number)
}

/** The corners that a spot's kerb leads to, with the time to each. */
export function ways({ stretches, kerbs, hierarchy }: Network, { stretch, along, side }: Spot) {
  const kerb = (kerbs[stretch] as Kerbs)[side]
  const walk = (stretches[stretch] as Stretch).walk
  return [
    { position: hierarchy.position[kerb.from] as number, walk: walk * along },
    { position: hierarchy.position[kerb.to] as number, walk: walk * (1 - along) },
  ] as const
}

/** The time between two spots of one stretch without leaving it; endless where that can't be done. */
export function withinStretch({ stretches, rates }: Network, a: Spot, b: Spot): Seconds {
  if (a.stretch !== b.stretch) return Number.POSITIVE_INFINITY as Seconds
  const { kind, walk } = stretches[a.stretch] as Stretch
  const straight = Math.abs(a.along - b.along) * walk
  if (a.side === b.side || kind === 'path' || kind === 'steps') return straight as Seconds
  if (kind === 'street') return (straight + rates.crossStreet) as Seconds
  return (rates.crossBigRoad === 0 ? straight : Number.POSITIVE_INFINITY) as Seconds
}
