import { type LonLat, type Metres, type Plane, planeAround } from '../units.ts'
import type { Network, Spot } from './network.ts'

type Segment = { stretch: number; index: number; ax: number; ay: number; bx: number; by: number }
type Found = { segment: Segment; part: number; away: number; left: boolean }

const CELL = 100

/** Gives a function that finds the nearest way to a place, and on which side of it the place lies. */
export function snapping(
  network: Network,
  { onlyPiece }: { onlyPiece?: number } = {},
): (place: LonLat) => Spot | undefined {
  const plane = planeAround(network.map.nodes[0] ?? [0, 0])
  const segments = segmentsOf(network, plane, onlyPiece)
  const cells = new Map<string, Segment[]>()
  let reach = 0
  for (const segment of segments) {
    for (const key of cellsOf(segment)) {
      const cell = cells.get(key)
      if (cell) cell.push(segment)
      else cells.set(key, [segment])
    }
  }
  for (const key of cells.keys()) reach = Math.max(reach, ...key.split(' ').map((part) => Math.abs(Number(part))))
  return (place) => {
    const [x, y] = plane(place)
    const found = nearest(cells, x, y, reach)
    return found && spotAt(network, found)
  }
}

function segmentsOf(network: Network, plane: Plane, onlyPiece?: number): Segment[] {
  return network.stretches.flatMap(({ nodes }, stretch) => {
    if (onlyPiece !== undefined && network.pieces[stretch] !== onlyPiece) return []
    const corners = nodes.map((node) => plane(network.map.nodes[node] as LonLat))
    return corners.slice(1).map(([bx, by], index) => {
      const [ax, ay] = corners[index] as readonly [Metres, Metres]
      return { stretch, index, ax, ay, bx, by }
    })
  })
}

function* cellsOf({ ax, ay, bx, by }: Segment): Generator<string> {
  for (let column = cell(Math.min(ax, bx)); column <= cell(Math.max(ax, bx)); column++)
    for (let row = cell(Math.min(ay, by)); row <= cell(Math.max(ay, by)); row++) yield `${column} ${row}`
}

const cell = (coordinate: number) => Math.floor(coordinate / CELL)

function nearest(cells: Map<string, Segment[]>, x: number, y: number, reach: number): Found | undefined {
  const [column, row] = [cell(x), cell(y)]
  const furthest = reach + Math.max(Math.abs(column), Math.abs(row)) + 1
  let best: Found | undefined
  for (let ring = 0; ring <= furthest; ring++) {
    if (best && best.away <= (ring - 1) * CELL) break
    for (let dy = -ring; dy <= ring; dy++) {
      const stride = Math.abs(dy) === ring || ring === 0 ? 1 : 2 * ring
      for (let dx = -ring; dx <= ring; dx += stride)
        for (const segment of cells.get(`${column + dx} ${row + dy}`) ?? []) best = nearer(best, project(segment, x, y))
    }
  }
  return best
}

/** Of two as near the one of the lower stretch, so that the answer doesn't depend on the order of looking. */
function nearer(best: Found | undefined, found: Found): Found {
  if (!best || found.away < best.away) return found
  if (found.away > best.away) return best
  const order = found.segment.stretch - best.segment.stretch || found.segment.index - best.segment.index
  return order < 0 ? found : best
}

function project(segment: Segment, x: number, y: number): Found {
  const { ax, ay, bx, by } = segment
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const part = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square))
  const away = Math.hypot(x - ax - part * dx, y - ay - part * dy)
  return { segment, part, away, left: dx * (y - ay) - dy * (x - ax) >= 0 }
}

function spotAt(network: Network, { segment, part, away, left }: Found): Spot {
  const { along } = network.stretches[segment.stretch] as Network['stretches'][number]
  const start = along[segment.index] as number
  const length = along.at(-1) as number
  const reached = start + part * ((along[segment.index + 1] as number) - start)
  return { stretch: segment.stretch, along: length > 0 ? reached / length : 0, side: left ? 'left' : 'right', away }
}
