import { castId } from './ids.ts'
import { type BranchKey, branchId } from './organisations.ts'

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

/** Roles at a branch. A root's organiser organises all that lies below. Chen's turf and Farid's event follow from those. */
export const branchRoles: { account: AccountKey; role: 'organiser' | 'member'; branch: BranchKey }[] = [
  { account: 'amira', role: 'organiser', branch: 'saltmarsh' },
  { account: 'bruno', role: 'organiser', branch: 'harbour' },
  { account: 'elif', role: 'organiser', branch: 'hillside' },
  { account: 'dora', role: 'member', branch: 'harbour' },
  { account: 'hana', role: 'organiser', branch: 'port-workers' },
]

/** The role of an account at one single thing. */
export const thingRoles: { account: AccountKey; role: 'canvasser' | 'runner'; thing: string; branch: string }[] = [
  { account: 'chen', role: 'canvasser', thing: castId('turf:kelp-house-upper'), branch: branchId('harbour') },
  { account: 'farid', role: 'runner', thing: castId('event:kelp-house-meeting'), branch: branchId('harbour') },
]
