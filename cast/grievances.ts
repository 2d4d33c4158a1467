import { told } from './grievances/words.ts'
import { castId } from './ids.ts'
import { type BranchKey, branches, organisationOf } from './organisations.ts'
import { type CastPerson, people } from './people.ts'
import { buildingId, buildings, doors } from './town.ts'

/** `resident` is the next person of the building who has not spoken yet; `anonymous` agreed to be counted, no more. */
export type Told = {
  theme: ThemeKey | null
  at: string | null
  by: 'resident' | 'anonymous'
  words: string
  language?: string
  since: 'days' | 'weeks' | 'months' | 'years'
  severity: 1 | 2 | 3 | 4
  affected: 'me' | 'household' | 'building' | 'street'
  day: number
}

export type ThemeKey = 'lifts' | 'heating' | 'damp' | 'rents' | 'evictions' | 'pests' | 'safety' | 'bus' | 'shifts'

export type CastGrievance = Omit<Told, 'at' | 'by'> & {
  id: string
  organisation: string
  branch: BranchKey
  language: string
  building: string | null
  /** Who raised it, where they agreed to be recorded. */
  person: string | null
  /** Random for everyone else: so many households, and nobody to be found. */
  household: string
}

export const themes: { id: string; key: ThemeKey; branch: BranchKey; name: string; about: string }[] = [
  theme('lifts', 'harbour', 'The lifts of Kelp House', 'Both lifts out for weeks, on twelve floors.'),
  theme('heating', 'harbour', 'No heating in Harbour Court', 'The boiler of the block fails every winter.'),
  theme('damp', 'harbour', 'Damp and mould', 'Wet walls, mould that comes back, children who cough.'),
  theme('bus', 'hillside', 'The 14 up the hill', 'The bus was cut in autumn.'),
]

function theme(key: ThemeKey, branch: BranchKey, name: string, about: string) {
  return { id: castId(`theme:${key}`), key, branch, name, about }
}

const spoken = new Set<string>()

/** Those who agreed to hear back speak first, so that the story has somebody to report back to. */
function nextResident(building: string | null): CastPerson | null {
  const homes = new Set(doors.filter((door) => door.building === building).map((door) => door.id))
  const silent = people.filter((one) => one.door && homes.has(one.door) && !spoken.has(one.id) && !one.suppressed)
  const found = silent.find((one) => one.consents.some(({ purpose }) => purpose === 'report-back')) ?? silent[0]
  if (found) spoken.add(found.id)
  return found ?? null
}

export const grievances: CastGrievance[] = told.map(({ at, by, ...rest }, i) => {
  const building = at === null ? null : buildingId(at)
  const stands = buildings.find((one) => one.id === building)
  if (at !== null && !stands) throw new RangeError(`No building ${at} in Saltmarsh`)
  const branch = branches.find((one) => one.id === stands?.branch)?.key ?? 'harbour'
  const speaker = by === 'resident' ? nextResident(building) : null
  return {
    ...rest,
    id: castId(`grievance:${i + 1}`),
    organisation: organisationOf(branch).id,
    branch,
    language: rest.language ?? 'en',
    building,
    person: speaker?.id ?? null,
    household: castId(`household:${i + 1}`),
  }
})
