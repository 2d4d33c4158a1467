// biome-ignore-all lint/style/noNonNullAssertion: indices are doors, always within the arrays
import type { Adjacency } from './adjacency.ts'

/** The connected parts of some doors, each rising, the one with the lowest door first. */
export function connectedParts(adjacency: Adjacency, doors: readonly number[]): number[][] {
  const open = new Set(doors)
  const parts: number[][] = []
  for (const start of [...doors].sort((a, b) => a - b)) {
    if (!open.delete(start)) continue
    const part = [start]
    for (let at = 0; at < part.length; at++)
      for (const near of adjacency[part[at]!]!) if (open.delete(near)) part.push(near)
    parts.push(part.sort((a, b) => a - b))
  }
  return parts
}
