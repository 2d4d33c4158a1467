import { distanceOnEarth, type LonLat, type Metres, metres, seconds } from '../units.ts'
import type { StreetMap, Stretch, WalkingRates, Way } from './map.ts'

/** Cuts ways where they meet, end, or can be crossed. Ways of a single node are left out. */
export function stretchesOf(map: StreetMap, rates: WalkingRates): Stretch[] {
  const isJunction = junctionsOf(map)
  return map.ways.flatMap((way) => cut(way, isJunction).map((nodes) => measured(map, rates, way, nodes)))
}

function junctionsOf({ ways, crossings }: StreetMap): (node: number) => boolean {
  const uses = new Map<number, number>()
  const use = (node: number, times: number) => uses.set(node, (uses.get(node) ?? 0) + times)
  for (const { nodes } of ways) {
    for (const node of nodes) use(node, 1)
    for (const end of [nodes[0], nodes.at(-1)]) if (end !== undefined) use(end, 1)
  }
  return (node) => (uses.get(node) ?? 0) > 1 || crossings.has(node)
}

function cut({ nodes }: Way, isJunction: (node: number) => boolean): number[][] {
  const pieces: number[][] = []
  let piece: number[] = []
  for (const node of nodes) {
    if (piece.at(-1) === node) continue
    piece.push(node)
    if (piece.length > 1 && isJunction(node)) {
      pieces.push(piece)
      piece = [node]
    }
  }
  return pieces
}

function measured(map: StreetMap, rates: WalkingRates, way: Way, nodes: number[]): Stretch {
  const along: Metres[] = [metres(0)]
  for (let index = 1; index < nodes.length; index++) {
    const leg = distanceOnEarth(
      map.nodes[nodes[index - 1] as number] as LonLat,
      map.nodes[nodes[index] as number] as LonLat,
    )
    along.push(metres((along[index - 1] as Metres) + leg))
  }
  const speed = way.kind === 'steps' ? rates.metresPerSecondOnSteps : rates.metresPerSecond
  return { kind: way.kind, nodes, along, walk: seconds((along.at(-1) as Metres) / speed) }
}
