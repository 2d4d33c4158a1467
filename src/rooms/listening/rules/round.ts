import { grouped } from './order.ts'
import { OUTCOMES, type Outcome, settled } from './outcomes.ts'
import type { Building, TurfPack } from './pack.ts'
import type { AgreedPerson, RoundRecord } from './records.ts'

/** How one door stands: the last outcome, what was raised there, and the random token that stands for its household. */
export type DoorState = {
  outcome: Outcome | null
  grievances: string[]
  household: string | null
  person: AgreedPerson | null
}

/** How a round stands. `again` are doors visited where somebody should try again. */
export type Round = {
  buildings: Building[]
  doors: ReadonlyMap<string, DoorState>
  total: number
  visited: number
  again: number
  outcomes: Record<Outcome, number>
}

const FRESH: DoorState = { outcome: null, grievances: [], household: null, person: null }

/** The round as its records tell it, in the order in which they were recorded. Undone records count for nothing. */
export function roundOf(pack: TurfPack, records: readonly RoundRecord[]): Round {
  const undone = new Set(records.flatMap((record) => (record.kind === 'undo' ? [record.of] : [])))
  const kept = records.filter((record) => record.kind !== 'undo' && !undone.has(record.id))
  const buildings = withFoundDoors(pack.buildings, kept)
  const doors = new Map<string, DoorState>()
  for (const building of buildings) for (const door of building.doors) doors.set(door.id, FRESH)
  for (const record of kept) {
    if (!('door' in record) || record.door === undefined) continue
    doors.set(record.door, after(doors.get(record.door) ?? FRESH, record))
  }
  return { buildings, doors, ...count(doors) }
}

function after(state: DoorState, record: RoundRecord): DoorState {
  switch (record.kind) {
    case 'visit':
      return { ...state, outcome: record.outcome }
    case 'grievance':
      return { ...state, grievances: [...state.grievances, record.id], household: record.household }
    case 'person':
      return { ...state, person: record }
    default:
      return state
  }
}

function withFoundDoors(buildings: readonly Building[], records: readonly RoundRecord[]): Building[] {
  const found = grouped(
    records.filter((record) => record.kind === 'door'),
    (door) => door.building,
  )
  return buildings.map((building) => {
    const added = found.get(building.id) ?? []
    const doors = added.map(({ id, label, floor }) => ({ id, label, floor: floor ?? null, avoid: false }))
    const known = building.doors.filter((door) => !doors.some((other) => other.id === door.id))
    return { ...building, doors: [...known, ...doors] }
  })
}

function count(doors: ReadonlyMap<string, DoorState>): Pick<Round, 'total' | 'visited' | 'again' | 'outcomes'> {
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  let visited = 0
  let again = 0
  for (const { outcome } of doors.values()) {
    if (outcome === null) continue
    visited += 1
    outcomes[outcome] += 1
    if (!settled(outcome)) again += 1
  }
  return { total: doors.size, visited, again, outcomes }
}

/** The doors among these that nobody has been to yet: what a bulk "no answer" covers. */
export function unvisited(round: Round, doors: readonly { id: string }[]): string[] {
  return doors.filter((door) => round.doors.get(door.id)?.outcome == null).map((door) => door.id)
}
