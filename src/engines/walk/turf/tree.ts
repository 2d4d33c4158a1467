// biome-ignore-all lint/style/noNonNullAssertion: indices are doors, always within the typed arrays
import { Groups } from '../streets/kerbs.ts'
import type { Distances } from '../tour/distances.ts'
import type { Adjacency } from './adjacency.ts'

/** The shortest tree that links adjacent doors: parents (-1 at the root of each piece), legs to them, and all doors, parents first. */
export type Tree = { parents: Int32Array; legs: Float64Array; order: Int32Array }

export function spanningTree(adjacency: Adjacency, times: Distances): Tree {
  const near = shortestLinks(adjacency, times)
  const parents = new Int32Array(adjacency.length).fill(-1)
  const legs = new Float64Array(adjacency.length)
  const order = new Int32Array(adjacency.length)
  const seen = new Uint8Array(adjacency.length)
  let filled = 0
  for (let root = 0; root < adjacency.length; root++) {
    if (seen[root]) continue
    seen[root] = 1
    order[filled++] = root
    for (let at = filled - 1; at < filled; at++) {
      const door = order[at]!
      for (const { other, time } of near[door]!) {
        if (seen[other]) continue
        seen[other] = 1
        parents[other] = door
        legs[other] = time
        order[filled++] = other
      }
    }
  }
  return { parents, legs, order }
}

/** Kruskal: the shortest links first, as long as they close no ring. */
function shortestLinks(adjacency: Adjacency, times: Distances): { other: number; time: number }[][] {
  const links = adjacency.flatMap((near, a) =>
    near.filter((b) => b > a).map((b) => ({ a, b, time: times.between(a, b) })),
  )
  links.sort((p, q) => p.time - q.time || p.a - q.a || p.b - q.b)
  const groups = new Groups(adjacency.length)
  const near: { other: number; time: number }[][] = adjacency.map(() => [])
  for (const { a, b, time } of links) {
    if (groups.of(a) === groups.of(b)) continue
    groups.join(a, b)
    near[a]!.push({ other: b, time })
    near[b]!.push({ other: a, time })
  }
  return near
}

/**
 * Carves a tree from its leaves: as soon as what hangs below a door, itself included, takes `least`, it is a part. What is
 * left at a root is a part too, or joins the last one carved there if it is small.
 * @returns for each door the number of its part, and how many parts there are
 */
export function carve(
  { parents, legs, order }: Tree,
  service: Float64Array,
  least: number,
): { parts: Int32Array; count: number } {
  const weights = service.slice()
  const parts = new Int32Array(order.length).fill(-1)
  const lastBelow = new Int32Array(order.length).fill(-1)
  let count = 0
  for (let at = order.length - 1; at >= 0; at--) {
    const door = order[at]!
    const parent = parents[door]!
    if (weights[door]! >= least || (parent === -1 && (lastBelow[door] === -1 || weights[door]! > least / 2))) {
      parts[door] = count++
      lastBelow[door] = parts[door]!
    } else if (parent === -1) parts[door] = lastBelow[door]!
    else weights[parent]! += weights[door]! + WALK_BACK * legs[door]!
    if (parent !== -1 && lastBelow[door] !== -1) lastBelow[parent] = lastBelow[door]!
  }
  for (const door of order) if (parts[door] === -1) parts[door] = parts[parents[door]!]!
  return { parts, count }
}

/** A walk goes along most legs of the tree once, some twice. */
const WALK_BACK = 1.3
