import { castId } from './ids.ts'
import { type BranchKey, branchId, portWorkers, tenants } from './organisations.ts'
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

const built = [...layOut(), ...buildBlocks(blockPlans), ...dock()]

function layOut(): Building[] {
  const lines = streetPlans.map((plan) => ({ key: plan.key, line: curve(plan.through) }))
  const standing: Building[] = []
  for (const plan of streetPlans) {
    const numbers = { left: 1, right: 2 }
    for (const row of plan.rows) standing.push(...buildRow(plan, row, lines, standing, numbers))
  }
  return standing
}

/** The one building of the other organisation. */
function dock(): Building[] {
  const plan = { key: 'dock-canteen', name: 'Dock Canteen', street: 'dock-road', branch: 'port-workers' as const }
  return buildBlocks([{ ...plan, at: [560, 52], size: [26, 12, 4], floors: 2, flats: 3 }])
}

const streetNames = new Map([...streetPlans.map((s) => [s.key, s.name] as const), ['dock-road', 'Dock Road']])
const organisationOf = (branch: BranchKey) => (branch === 'port-workers' ? portWorkers : tenants).id

export const streets: CastStreet[] = [
  ...streetPlans.map(({ key, name, branch, through }) => ({ key, name, branch, through })),
  {
    key: 'dock-road',
    name: 'Dock Road',
    branch: 'port-workers' as const,
    through: [
      [476, 72],
      [530, 64],
      [600, 68],
    ] as [number, number][],
  },
].map(({ key, name, branch, through }) => ({
  id: castId(`street:${key}`),
  organisation: organisationOf(branch),
  branch: branchId(branch),
  name,
  line: curve(through).map(place),
}))

const addressOf = (b: Building) => (b.name ? b.name : `${b.number} ${streetNames.get(b.street)}`)

export const buildings: CastBuilding[] = built.map((b) => {
  const [lon, lat] = place(b.at)
  return {
    id: castId(`building:${b.key}`),
    key: b.key,
    organisation: organisationOf(b.branch),
    branch: branchId(b.branch),
    street: castId(`street:${b.street}`),
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
    organisation: organisationOf(b.branch),
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

/** Two turfs of Harbour: the one that Chen walks, and one that is only drawn. */
export const turfs = [
  {
    id: castId('turf:kelp-house-upper'),
    organisation: tenants.id,
    branch: branchId('harbour'),
    name: 'Kelp House, upper floors',
    doors: doors.filter((door) => door.building === buildingId('kelp-house') && door.floor >= 6).map((door) => door.id),
  },
  {
    id: castId('turf:ropewalk-hillside'),
    organisation: tenants.id,
    branch: branchId('hillside'),
    name: 'Upper Terrace',
    doors: doors.filter((door) => door.address.endsWith('Upper Terrace')).map((door) => door.id),
  },
]
