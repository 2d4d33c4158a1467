import type { Building, Door } from './pack.ts'

// "2" before "10", "12a" after "12", whatever the script of the name.
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

export type Street = { name: string; buildings: Building[] }
export type Floor = { storey: number | null; doors: Door[] }

/** Streets by name, buildings by house number. Replaced by a measured walk when the walk engine stands. */
export function streets(buildings: readonly Building[]): Street[] {
  const byName = grouped(buildings, (building) => building.street)
  return [...byName]
    .sort(([a], [b]) => natural.compare(a, b))
    .map(([name, all]) => ({ name, buildings: [...all].sort((a, b) => natural.compare(a.number, b.number)) }))
}

/** Top floor first, as people walk down; the ground floor last; doors whose floor nobody knows at the end. */
export function floors(doors: readonly Door[]): Floor[] {
  const byFloor = grouped(doors, (door) => door.floor)
  return [...byFloor]
    .sort(([a], [b]) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY))
    .map(([storey, all]) => ({ storey, doors: [...all].sort((a, b) => natural.compare(a.label, b.label)) }))
}

/** What `Map.groupBy` does, for the phones of 2021 that lack it. */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
