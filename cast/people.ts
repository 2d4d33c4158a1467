import { type AccountKey, accounts, branchRoles } from './accounts.ts'
import { castId } from './ids.ts'
import type { BranchKey } from './organisations.ts'
import { members } from './people/members.ts'
import type { Channel, Purpose } from './people/sentences.ts'
import { doorId } from './town.ts'

export type CastConsent = {
  purpose: Purpose
  channel: Channel
  words: string
  source: string
  day: number
  by: AccountKey
}

export type CastPerson = {
  id: string
  key: string
  /** The account of this person, for those who sign in. */
  account: AccountKey | null
  name: string
  branch: BranchKey
  member: boolean
  email: string | null
  phone: string | null
  /** The door they live behind. */
  door: string | null
  languages: string[]
  skills: string[]
  source: string
  /** The day they came to us, counted from the day the cast is loaded. */
  day: number
  consents: CastConsent[]
  /** Never to be contacted again. */
  suppressed: boolean
}

const homes: Partial<Record<AccountKey, string>> = {
  amira: doorId('ropewalk-23'),
  bruno: doorId('harbour-court', 'Flat 12'),
  chen: doorId('kelp-house', 'Flat 31'),
  dora: doorId('kelp-house', 'Flat 58'),
  elif: doorId('upper-terrace-17'),
  farid: doorId('quay-street-9'),
}

const branchOf = (key: AccountKey): BranchKey =>
  key === 'hana' ? 'port-workers' : (branchRoles.find((role) => role.account === key)?.branch ?? 'harbour')

/** The people behind the accounts; Gus has an account, and nobody wrote him down. */
const namedPeople: CastPerson[] = accounts
  .filter(({ key }) => key !== 'gus')
  .map(({ key, name, email }, i) => ({
    id: castId(`person:${key}`),
    key,
    account: key,
    name,
    branch: branchOf(key),
    member: key !== 'farid',
    email,
    phone: `07700 9009${String(i).padStart(2, '0')}`,
    door: homes[key] ?? null,
    languages: ['en'],
    skills: [],
    source: 'founding meeting, Seamen’s Mission',
    day: -600 + i,
    consents: [],
    suppressed: false,
  }))

export const people: CastPerson[] = [...namedPeople, ...members]

/** A person of the cast by key. @throws RangeError if nobody has it */
export function person(key: string): CastPerson {
  const found = people.find((one) => one.key === key)
  if (!found) throw new RangeError(`Nobody in the cast has the key ${key}`)
  return found
}
