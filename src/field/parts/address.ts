import type { Building, Door, Round } from '../../rooms/listening/rules/index.ts'

/** Keeps a name of another script together inside a sentence that is written the other way. */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/** A door as people say it: "12 Mill Lane, Flat 3". */
export function addressOf(building: Building, door?: Door): string {
  return door?.label ? `${building.address}, ${door.label}` : building.address
}

/** What stands on the door, below the heading of its street. */
export function doorName(building: Building, door: Door): string {
  return isBlock(building) && door.label ? door.label : building.number || building.address
}

export type Spot = { building: Building; door: Door }

export function spotOf(round: Round, door: string | undefined): Spot | null {
  for (const building of round.buildings) {
    const found = building.doors.find(({ id }) => id === door)
    if (found) return { building, door: found }
  }
  return null
}

/** Where the list goes on after this door: the block, or the street for a house of its own. */
export function isBlock(building: Building): boolean {
  return building.doors.length > 1
}
