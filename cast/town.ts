import { castId } from './ids.ts'
import { type BranchKey, branchId, organisationOf, tenants } from './organisations.ts'
import { type Building, buildBlocks, buildRow } from './town/build.ts'
import { curve, place } from './town/geometry.ts'
import { blockPlans, streetPlans } from './town/plan.ts'

type LonLat = [lon: number, lat: number]

export type CastStreet = { id: string; organisation: string; branch: string; name: string; line: LonLat[] }

export type CastBuilding = {
  id: string
  key: string
  organisation: string
  branch: string
  street: string
  number: string
  address: string
  name: string | null
  lon: number
  lat: number
  floors: number
  outline: LonLat[]
}

export type CastDoor = {
  id: string
  organisation: string
  branch: string
  building: string
  /** What stands on the door: "Flat 31"; null where the building has only one. */
  unit: string | null
  /** 0 is the ground floor. */
  floor: number
  position: number
  address: string
}

const built = [...layOut(), ...buildBlocks(blockPlans)]

function layOut(): Building[] {
  const lines = streetPlans.map((plan) => ({ key: plan.key, line: curve(plan.through) }))
  const standing: Building[] = []
  for (const plan of streetPlans) {
    const numbers = { left: 1, right: 2 }
    for (const row of plan.rows) standing.push(...buildRow(plan, row, lines, standing, numbers))
  }
  return standing
}

const streetId = (key: string, branch: BranchKey) => castId(`street:${key}:${branch}`)

/** A street through two branches stands in each of them: every branch has its own list. */
export const streets: CastStreet[] = streetPlans.flatMap(({ key, name, through }) => {
  const branches = [...new Set(built.filter((b) => b.street === key).map((b) => b.branch))]
  const line = curve(through).map(place)
  return branches.map((branch) => ({
    id: streetId(key, branch),
    organisation: organisationOf(branch).id,
    branch: branchId(branch),
    name,
    line,
  }))
})

const streetNames = new Map(streetPlans.map(({ key, name }) => [key, name]))
const addressOf = (b: Building) => (b.name ? b.name : `${b.number} ${streetNames.get(b.street)}`)

export const buildings: CastBuilding[] = built.map((b) => {
  const [lon, lat] = place(b.at)
  return {
    id: castId(`building:${b.key}`),
    key: b.key,
    organisation: organisationOf(b.branch).id,
    branch: branchId(b.branch),
    street: streetId(b.street, b.branch),
    number: b.number,
    address: addressOf(b),
    name: b.name,
    lon,
    lat,
    floors: b.floors,
    outline: [...b.outline, b.outline[0] as readonly [number, number]].map(place),
  }
})

export const doors: CastDoor[] = built.flatMap((b) =>
  b.doors.map(({ unit, floor, position }) => ({
    id: castId(`door:${b.key}:${unit ?? ''}`),
    organisation: organisationOf(b.branch).id,
    branch: branchId(b.branch),
    building: castId(`building:${b.key}`),
    unit,
    floor,
    position,
    address: unit === null ? addressOf(b) : `${unit}, ${addressOf(b)}`,
  })),
)

export const buildingId = (key: string): string => castId(`building:${key}`)
export const doorId = (building: string, unit = ''): string => castId(`door:${building}:${unit}`)

/** The turf that Chen walks, and one of Hillside that nobody has been given yet. */
export const turfs = [
  {
    id: castId('turf:kelp-house-upper'),
    organisation: tenants.id,
    branch: branchId('harbour'),
    name: 'Kelp House, upper floors',
    doors: doors.filter((door) => door.building === buildingId('kelp-house') && door.floor >= 6).map((door) => door.id),
  },
  {
    id: castId('turf:upper-terrace'),
    organisation: tenants.id,
    branch: branchId('hillside'),
    name: 'Upper Terrace',
    doors: doors.filter((door) => door.address.endsWith('Upper Terrace')).map((door) => door.id),
  },
]
