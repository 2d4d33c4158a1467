// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays
import type { Distances } from './distances.ts'
import type { Neighbours } from './neighbours.ts'

/** A first tour: the shortest edges that still fit, then the loose pieces joined, nearest ends first. */
export function greedyTour(distances: Distances, neighbours: Neighbours): number[] {
  const pieces = new Pieces(distances.size)
  for (const [a, b] of edgesByLength(distances, neighbours)) pieces.join(a, b)
  return joinPieces(distances, pieces)
}

function edgesByLength(distances: Distances, { count, list }: Neighbours): [number, number][] {
  const edges: { a: number; b: number; length: number }[] = []
  for (let a = 0; a < distances.size; a++) {
    for (let at = a * count; at < (a + 1) * count; at++) {
      const b = list[at]!
      const isMutual = list.subarray(b * count, (b + 1) * count).includes(a)
      if (a < b || !isMutual) edges.push({ a, b, length: distances.between(a, b) })
    }
  }
  return edges.sort((p, q) => p.length - q.length || p.a - q.a || p.b - q.b).map(({ a, b }) => [a, b])
}

/** Paths that grow together; every stop has at most two links. */
class Pieces {
  readonly links: Int32Array
  /** For the end of a piece, its other end. */
  readonly otherEnd: Int32Array

  constructor(size: number) {
    this.links = new Int32Array(size * 2).fill(-1)
    this.otherEnd = Int32Array.from({ length: size }, (_, stop) => stop)
  }

  isEnd(stop: number) {
    return this.links[2 * stop + 1] === -1
  }

  join(a: number, b: number) {
    if (!this.isEnd(a) || !this.isEnd(b) || this.otherEnd[a] === b) return
    this.link(a, b)
    this.link(b, a)
    const [endA, endB] = [this.otherEnd[a]!, this.otherEnd[b]!]
    this.otherEnd[endA] = endB
    this.otherEnd[endB] = endA
  }

  private link(a: number, b: number) {
    this.links[2 * a + (this.links[2 * a] === -1 ? 0 : 1)] = b
  }

  /** The stops of the piece that begins at the end `start`. */
  walk(start: number): number[] {
    const stops = [start]
    for (let before = -1, stop = start; ; ) {
      const [one, two] = [this.links[2 * stop]!, this.links[2 * stop + 1]!]
      const next = one !== before && one !== -1 ? one : two !== before ? two : -1
      if (next === -1) return stops
      before = stop
      stop = next
      stops.push(stop)
    }
  }
}

function joinPieces(distances: Distances, pieces: Pieces): number[] {
  const ends: number[] = []
  for (let stop = 0; stop < distances.size; stop++) if (pieces.isEnd(stop)) ends.push(stop)
  const open = new Set(ends)
  const order: number[] = []
  let here = ends[0] ?? 0
  while (open.size > 0) {
    const start = nearestOf(open, here, distances)
    const piece = pieces.walk(start)
    for (const stop of piece) order.push(stop)
    open.delete(start)
    here = piece[piece.length - 1]!
    open.delete(here)
  }
  return order
}

function nearestOf(open: Set<number>, here: number, distances: Distances): number {
  let nearest = -1
  let shortest = Number.POSITIVE_INFINITY
  for (const stop of open) {
    const length = distances.between(here, stop)
    if (length < shortest) {
      shortest = length
      nearest = stop
    }
  }
  return nearest
}
