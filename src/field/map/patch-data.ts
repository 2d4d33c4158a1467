import { type Building, type Round, settled, streets } from '../../rooms/listening/rules/index.ts'
import { isBlock } from '../parts/address.ts'
import { buildingPath, doorPath } from '../parts/route.ts'
import { streetLine } from './street-line.ts'

export type LonLat = [number, number]
export type SpotState = 'fresh' | 'again' | 'done'
export type MapSpot = { at: LonLat; number: string; state: SpotState; href: string }
export type MapStreet = { name: string; line: LonLat[] }
export type Patch = { spots: MapSpot[]; streets: MapStreet[] }

/** What the map draws, from the phone's own list alone. */
export function patchOf(round: Round): Patch {
  const spots = round.buildings.flatMap((building): MapSpot[] => {
    const [door] = building.doors
    if (!building.at || !door) return []
    const href = isBlock(building) ? buildingPath(building.id) : doorPath(door.id)
    return [{ at: building.at, number: building.number, state: stateOf(building, round), href }]
  })
  const lines = streets(round.buildings).flatMap((street): MapStreet[] => {
    const points = street.buildings.flatMap((building) => (building.at ? [building.at] : []))
    return points.length > 0 ? [{ name: street.name, line: streetLine(points) }] : []
  })
  return { spots, streets: lines }
}

/** A building is done when no door of it is left, and to be tried again when all are visited but some not settled. */
function stateOf(building: Building, round: Round): SpotState {
  const outcomes = building.doors.map((door) => round.doors.get(door.id)?.outcome ?? null)
  if (outcomes.includes(null)) return 'fresh'
  return outcomes.every((outcome) => outcome !== null && settled(outcome)) ? 'done' : 'again'
}
