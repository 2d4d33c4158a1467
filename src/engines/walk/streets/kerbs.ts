import { type LonLat, type Seconds, seconds } from '../units.ts'
import type { StreetMap, Stretch, WalkingRates } from './map.ts'

export type Side = 'left' | 'right'

/** A way to walk between two corners, both directions alike. */
export type Arc = { from: number; to: number; walk: Seconds }

/** The two kerbs of a stretch: the corners where each begins and ends. On a path both are one. */
export type Kerbs = Record<Side, { from: number; to: number }>

export type KerbGraph = {
  corners: number
  arcs: Arc[]
  kerbs: Kerbs[]
  /** Those arcs that cross a street or a big road. */
  crossings: Crossing[]
}

/** A stretch as it leaves a junction: from its first node, or from its last. */
type Arm = { stretch: number; leavesStart: boolean; angle: number; junction: number }

/**
 * Streets by their sides. Round a junction the arms stand in the order of their directions; between each two lies a
 * corner, and crossing an arm leads from the corner on its right to that on its left. Where crossing costs nothing the
 * two corners are one.
 */
export function kerbGraph(map: StreetMap, stretches: readonly Stretch[], rates: WalkingRates): KerbGraph {
  const junctions = armsByJunction(map, stretches)
  const corners = new Groups(stretches.length * 2)
  const crossings: Crossing[] = []
  const kerbs: Kerbs[] = stretches.map(() => ({ left: { from: -1, to: -1 }, right: { from: -1, to: -1 } }))
  for (const arms of junctions.values()) {
    for (const [place, arm] of arms.entries()) {
      const left = cornerOf(arm)
      const right = cornerOf(arms.at(place - 1) as Arm)
      const walk = crossingTime(map, stretches[arm.stretch] as Stretch, arm.junction, rates)
      if (walk === 0) corners.join(left, right)
      else if (left !== right)
        crossings.push({
          from: left,
          to: right,
          walk,
          isMarked: isMarked(map, stretches[arm.stretch] as Stretch, arm.junction),
        })
      setKerbs(kerbs[arm.stretch] as Kerbs, arm, left, right)
    }
  }
  return numbered(corners, crossings, kerbs, stretches)
}

/** Over a street everything counts as marked. */
export type Crossing = Arc & { isMarked: boolean }

/** The corner on the left of an arm, facing away from the junction. */
const cornerOf = ({ stretch, leavesStart }: Arm) => stretch * 2 + (leavesStart ? 0 : 1)

function setKerbs(kerbs: Kerbs, { leavesStart }: Arm, left: number, right: number) {
  if (leavesStart) {
    kerbs.left.from = left
    kerbs.right.from = right
  } else {
    kerbs.left.to = right
    kerbs.right.to = left
  }
}

function armsByJunction(map: StreetMap, stretches: readonly Stretch[]): Map<number, Arm[]> {
  const junctions = new Map<number, Arm[]>()
  const add = (stretch: number, leavesStart: boolean, junction: number, towards: number) => {
    const angle = direction(map.nodes[junction] as LonLat, map.nodes[towards] as LonLat)
    const arms = junctions.get(junction) ?? []
    arms.push({ stretch, leavesStart, angle, junction })
    junctions.set(junction, arms)
  }
  for (const [index, { nodes }] of stretches.entries()) {
    add(index, true, nodes[0] as number, nodes[1] as number)
    add(index, false, nodes.at(-1) as number, nodes.at(-2) as number)
  }
  for (const arms of junctions.values()) arms.sort((a, b) => a.angle - b.angle || cornerOf(a) - cornerOf(b))
  return junctions
}

/** Counter-clockwise from east. */
const direction = ([lonA, latA]: LonLat, [lonB, latB]: LonLat) =>
  Math.atan2(latB - latA, (lonB - lonA) * Math.cos((latA * Math.PI) / 180))

function crossingTime(map: StreetMap, { kind }: Stretch, junction: number, rates: WalkingRates): Seconds {
  if (kind === 'path' || kind === 'steps') return seconds(0)
  if (kind === 'street') return rates.crossStreet
  return map.crossings.has(junction) ? rates.crossBigRoad : rates.crossBigRoadUnmarked
}

const isMarked = ({ crossings }: StreetMap, { kind }: Stretch, junction: number) =>
  kind !== 'big-road' || crossings.has(junction)

function numbered(corners: Groups, crossings: Crossing[], kerbs: Kerbs[], stretches: readonly Stretch[]): KerbGraph {
  const numbers = corners.numbers()
  const number = (corner: number) => numbers[corner] as number
  const across = crossings
    .map((arc) => ({ ...arc, from: number(arc.from), to: number(arc.to) }))
    .filter(({ from, to }) => from !== to)
  const arcs: Arc[] = [...across]
  for (const [index, { left, right }] of kerbs.entries()) {
    for (const kerb of [left, right]) {
      kerb.from = number(kerb.from)
      kerb.to = number(kerb.to)
    }
    const walk = (stretches[index] as Stretch).walk
    arcs.push({ ...left, walk })
    if (left.from !== right.from || left.to !== right.to) arcs.push({ ...right, walk })
  }
  return {
    crossings: across,
    corners: numbers.reduce((most, n) => Math.max(most, n + 1), 0),
    arcs: arcs.filter(({ from, to }) => from !== to),
    kerbs,
  }
}

/** Things that turn out to be the same (union-find with halving). */
export class Groups {
  private readonly parents: Int32Array

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  of(index: number): number {
    let at = index
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at] as number] as number
      at = this.parents[at] as number
    }
    return at
  }

  join(a: number, b: number) {
    const [low, high] = [this.of(a), this.of(b)].sort((p, q) => p - q) as [number, number]
    this.parents[high] = low
  }

  /** The groups counted from 0, by their first member. */
  numbers(): Int32Array {
    const numbers = new Int32Array(this.parents.length)
    let count = 0
    for (let index = 0; index < numbers.length; index++) {
      const first = this.of(index)
      numbers[index] = first === index ? count++ : (numbers[first] as number)
    }
    return numbers
  }
}
