// biome-ignore-all lint/style/noNonNullAssertion: indices are corners and arcs, always within the typed arrays
import { Heap } from './heap.ts'
import type { Arc } from './kerbs.ts'

/**
 * The corners in order of importance with arcs only upward, shortcuts included, so that every shortest walk first goes
 * up and then down (contraction hierarchies, Geisberger and others 2008). Positions count from the least important.
 */
export type Hierarchy = {
  size: number
  /** Position of each corner. */
  position: Int32Array
  /** The arcs of position p are those from `starts[p]` to `starts[p + 1]`. */
  starts: Int32Array
  heads: Int32Array
  walks: Float64Array
}

/** A search for a way round gives up after so many corners; a needless shortcut does no harm. */
const PATIENCE = 40

export function hierarchyOf(size: number, arcs: readonly Arc[]): Hierarchy {
  const links = linksOf(size, arcs)
  const upward: Map<number, number>[] = new Array(size)
  const position = new Int32Array(size).fill(-1)
  const depth = new Int32Array(size)
  const queue = new Heap()
  const priority = (corner: number) => 2 * shortcuts(links, corner).length - links[corner]!.size + depth[corner]!
  for (let corner = 0; corner < size; corner++) queue.push(corner, priority(corner))
  for (let place = 0; place < size; ) {
    const corner = queue.pop()
    const now = priority(corner)
    if (queue.size > 0 && now > queue.lowest()) {
      queue.push(corner, now)
      continue
    }
    for (const [a, b, walk] of shortcuts(links, corner)) link(links, a, b, walk)
    upward[corner] = links[corner]!
    for (const near of links[corner]!.keys()) {
      links[near]!.delete(corner)
      depth[near] = Math.max(depth[near]!, depth[corner]! + 1)
    }
    position[corner] = place++
  }
  return packed(size, position, upward)
}

type Links = Map<number, number>[]

function linksOf(size: number, arcs: readonly Arc[]): Links {
  const links: Links = Array.from({ length: size }, () => new Map())
  for (const { from, to, walk } of arcs) link(links, from, to, walk)
  return links
}

function link(links: Links, a: number, b: number, walk: number) {
  if ((links[a]!.get(b) ?? Number.POSITIVE_INFINITY) <= walk) return
  links[a]!.set(b, walk)
  links[b]!.set(a, walk)
}

/** The shortest ways that run through `corner` and no other way as short. */
function shortcuts(links: Links, corner: number): [number, number, number][] {
  const near = [...links[corner]!]
  const result: [number, number, number][] = []
  for (let one = 0; one < near.length - 1; one++) {
    const [a, toA] = near[one]!
    const furthest = toA + Math.max(...near.slice(one + 1).map(([, walk]) => walk))
    const around = waysRound(links, a, corner, furthest)
    for (const [b, toB] of near.slice(one + 1))
      if ((around.get(b) ?? Number.POSITIVE_INFINITY) > toA + toB) result.push([a, b, toA + toB])
  }
  return result
}

function waysRound(links: Links, from: number, avoiding: number, furthest: number): Map<number, number> {
  const walks = new Map([[from, 0]])
  const queue = new Heap()
  queue.push(from, 0)
  for (let settled = 0; queue.size > 0 && settled < PATIENCE; settled++) {
    const walk = queue.lowest()
    const here = queue.pop()
    if (walk > furthest) break
    if (walk > walks.get(here)!) continue
    for (const [next, step] of links[here]!) {
      if (next === avoiding || walk + step >= (walks.get(next) ?? Number.POSITIVE_INFINITY)) continue
      walks.set(next, walk + step)
      queue.push(next, walk + step)
    }
  }
  return walks
}

function packed(size: number, position: Int32Array, upward: Map<number, number>[]): Hierarchy {
  const corners = new Int32Array(size)
  for (let corner = 0; corner < size; corner++) corners[position[corner]!] = corner
  const starts = new Int32Array(size + 1)
  const heads: number[] = []
  const walks: number[] = []
  for (let place = 0; place < size; place++) {
    for (const [near, walk] of upward[corners[place]!]!) {
      heads.push(position[near]!)
      walks.push(walk)
    }
    starts[place + 1] = heads.length
  }
  return { size, position, starts, heads: Int32Array.from(heads), walks: Float64Array.from(walks) }
}
