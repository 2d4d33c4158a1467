import { castId } from './ids.ts'
import { type BranchKey, portWorkers, tenants } from './organisations.ts'

export type AccountKey = 'amira' | 'bruno' | 'chen' | 'dora' | 'elif' | 'farid' | 'gus' | 'hana'
export type CastAccount = { id: string; key: AccountKey; name: string; email: string; about: string }

const account = (key: AccountKey, name: string, about: string): CastAccount => ({
  id: castId(key),
  key,
  name,
  email: `${key}@example.org`,
  about,
})

export const accounts: CastAccount[] = [
  account('amira', 'Amira Haddad', "organises the whole of Saltmarsh Tenants' Union"),
  account('bruno', 'Bruno Ferreira', 'organises the branch Harbour'),
  account('chen', 'Chen Wei', 'canvasses the turf “Kelp House, upper floors”'),
  account('dora', 'Dora Nagy', 'is a member of the branch Harbour'),
  account('elif', 'Elif Yıldız', 'organises the branch Hillside'),
  account('farid', 'Farid Rahimi', 'runs one event'),
  account('gus', 'Gus McLeod', 'has an account and no role'),
  account('hana', 'Hana Kimura', 'organises Port Workers Branch 12'),
]

const harbour = { organisation: tenants.id, branch: 'harbour' } as const

/** Roles at a branch, or at the whole organisation where `branch` is null. Gus has none. */
export const branchRoles: {
  account: AccountKey
  role: 'organiser' | 'member'
  organisation: string
  branch: BranchKey | null
}[] = [
  { account: 'amira', role: 'organiser', organisation: tenants.id, branch: null },
  { account: 'bruno', role: 'organiser', organisation: tenants.id, branch: 'harbour' },
  { account: 'elif', role: 'organiser', organisation: tenants.id, branch: 'hillside' },
  { account: 'dora', role: 'member', organisation: tenants.id, branch: 'harbour' },
  { account: 'hana', role: 'organiser', organisation: portWorkers.id, branch: null },
]

/** The role of an account at one single thing. */
export const thingRoles: {
  account: AccountKey
  role: 'canvasser' | 'runner'
  organisation: string
  branch: BranchKey
  thing: string
}[] = [
  { ...harbour, account: 'chen', role: 'canvasser', thing: castId('turf:kelp-house-upper') },
  { ...harbour, account: 'farid', role: 'runner', thing: castId('event:kelp-house-meeting') },
]
