/** Pairs of records with the evidence, in bits, that the two are one person. `a[i] < b[i]`, each pair once. */
export type Pairs = { a: Int32Array; b: Int32Array; bits: Float32Array }

/** A part of the records larger than this is split where its links are weakest. */
export const LARGEST_PART = 100
/** The step by which links have to be stronger, in bits, until a part is small enough. */
const STRICTER = 1

/**
 * The parts of the records that links of at least `least` bits hold together; a part that is too large is split again with
 * stricter links. Parts of one record are left out. No group can reach beyond its part, so parts can be grouped anywhere.
 */
export function componentsOf(size: number, pairs: Pairs, least: number): number[][] {
  const parent = Int32Array.from({ length: size }, (_, record) => record)
  const parts: number[][] = []
  const open = [{ members: range(size), links: range(pairs.a.length), least }]
  for (let part = open.pop(); part; part = open.pop()) {
    const bound = part.least
    const links = part.links.filter((link) => (pairs.bits[link] as number) >= bound)
    for (const member of part.members) parent[member] = member
    for (const link of links) unite(parent, pairs.a[link] as number, pairs.b[link] as number)
    const found = gather(parent, part.members)
    const linksOf = Map.groupBy(
      links.filter((link) => isLarge(found, parent, pairs, link)),
      (link) => root(parent, pairs.a[link] as number),
    )
    for (const [top, members] of found) {
      if (members.length <= LARGEST_PART) parts.push(members)
      else open.push({ members, links: linksOf.get(top) ?? [], least: bound + STRICTER })
    }
  }
  return parts
}

function isLarge(found: Map<number, number[]>, parent: Int32Array, { a }: Pairs, link: number): boolean {
  return (found.get(root(parent, a[link] as number))?.length ?? 0) > LARGEST_PART
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i)
}

function gather(parent: Int32Array, members: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const member of members) {
    const top = root(parent, member)
    if (top === member) continue
    const part = found.get(top)
    if (part) part.push(member)
    else found.set(top, [top, member])
  }
  return found
}

function unite(parent: Int32Array, a: number, b: number): void {
  const [x, y] = [root(parent, a), root(parent, b)]
  parent[Math.max(x, y)] = Math.min(x, y)
}

function root(parent: Int32Array, record: number): number {
  let top = record
  while (parent[top] !== top) {
    parent[top] = parent[parent[top] as number] as number
    top = parent[top] as number
  }
  return top
}
