// biome-ignore-all lint/style/noNonNullAssertion: indices are doors and corners, always within the arrays
import { Heap } from '../streets/heap.ts'
import type { Arc, Side } from '../streets/kerbs.ts'
import type { Stretch } from '../streets/map.ts'
import type { Network, Spot } from '../streets/network.ts'

/** For each door those that are next to it on the streets, rising. */
export type Adjacency = readonly (readonly number[])[]

/**
 * Two doors are adjacent if one can walk from one to the other with never a third door nearer than both: along a kerb, over
 * a street anywhere, over a big road at junctions or only where a crossing is marked. A set of doors is connected if adjacent doors link it.
 */
export function adjacencyOf(network: Network, spots: readonly Spot[], bigRoads: BigRoads = 'at junctions'): Adjacency {
  const links: Set<number>[] = spots.map(() => new Set())
  const link = (a: number, b: number) => {
    if (a === b) return
    links[a]!.add(b)
    links[b]!.add(a)
  }
  const open: Arc[] = network.crossings.filter(({ isMarked }) => isMarked || bigRoads === 'at junctions')
  const seeds: Seed[] = []
  const byStretch = doorsByStretch(spots)
  for (const [index, stretch] of network.stretches.entries()) {
    const kerbs = kerbsOf(network, stretch, byStretch.get(index) ?? [], spots)
    for (const { doors, side } of kerbs) {
      const kerb = network.kerbs[index]![side]
      if (doors.length === 0) open.push({ ...kerb, walk: stretch.walk })
      else seeds.push(...endsOf(doors, kerb, stretch, spots))
      for (let place = 1; place < doors.length; place++) link(doors[place - 1]!, doors[place]!)
    }
    if (stretch.kind === 'street' && kerbs.length === 2) linkAcross(kerbs[0]!.doors, kerbs[1]!.doors, spots, link)
  }
  linkThroughCorners(network.hierarchy.size, open, seeds, link)
  return links.map((near) => [...near].sort((a, b) => a - b))
}

/** Where a turf may reach over a big road. */
export type BigRoads = 'at junctions' | 'where marked'

type Seed = { door: number; corner: number; walk: number }
type Link = (a: number, b: number) => void

function doorsByStretch(spots: readonly Spot[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [door, { stretch }] of spots.entries()) {
    const group = groups.get(stretch)
    if (group) group.push(door)
    else groups.set(stretch, [door])
  }
  return groups
}

/** The doors along each kerb, in order; a path, or a street that costs nothing to cross, is a single kerb. */
function kerbsOf({ rates }: Network, { kind }: Stretch, doors: number[], spots: readonly Spot[]) {
  const sorted = doors.toSorted((a, b) => spots[a]!.along - spots[b]!.along || a - b)
  const isOne =
    kind === 'path' || kind === 'steps' || (kind === 'street' ? rates.crossStreet : rates.crossBigRoad) === 0
  if (isOne) return [{ side: 'left' as Side, doors: sorted }]
  const sides: Side[] = ['left', 'right']
  return sides.map((side) => ({ side, doors: sorted.filter((door) => spots[door]!.side === side) }))
}

function endsOf(
  doors: number[],
  kerb: { from: number; to: number },
  { walk }: Stretch,
  spots: readonly Spot[],
): Seed[] {
  const [first, last] = [doors[0]!, doors.at(-1)!]
  return [
    { door: first, corner: kerb.from, walk: walk * spots[first]!.along },
    { door: last, corner: kerb.to, walk: walk * (1 - spots[last]!.along) },
  ]
}

/** Each door with the one or two opposite: the last not after it and the first not before it. */
function linkAcross(left: number[], right: number[], spots: readonly Spot[], link: Link) {
  for (const [doors, opposite] of [
    [left, right],
    [right, left],
  ] as const) {
    for (const door of doors) {
      const next = opposite.findIndex((other) => spots[other]!.along >= spots[door]!.along)
      const facing = next < 0 ? [opposite.at(-1)] : [opposite[next - 1], opposite[next]]
      for (const other of facing) if (other !== undefined) link(door, other)
    }
  }
}

/** Gives every corner to the door nearest to it along stretches without doors; doors meet where their corners do. */
function linkThroughCorners(size: number, open: readonly Arc[], seeds: readonly Seed[], link: Link) {
  const near: [number, number][][] = Array.from({ length: size }, () => [])
  for (const { from, to, walk } of open) {
    near[from]!.push([to, walk])
    near[to]!.push([from, walk])
  }
  const owners = new Int32Array(size).fill(-1)
  const times = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const queue = new Heap()
  const reach = (corner: number, time: number, door: number) => {
    if (time > times[corner]! || (time === times[corner] && door >= owners[corner]!)) return
    times[corner] = time
    owners[corner] = door
    queue.push(corner, time)
  }
  for (const { door, corner, walk } of seeds) reach(corner, walk, door)
  while (queue.size > 0) {
    const time = queue.lowest()
    const corner = queue.pop()
    if (time === times[corner]) for (const [next, walk] of near[corner]!) reach(next, time + walk, owners[corner]!)
  }
  for (const { door, corner } of seeds) link(door, owners[corner]!)
  for (const { from, to } of open) if (owners[from] !== -1 && owners[to] !== -1) link(owners[from]!, owners[to]!)
}
