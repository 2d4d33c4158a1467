import type { Belonging } from '../../platform/room.ts'
import { words } from './words.ts'

const w = words.en.belongings

/** What this room holds of a person, in the order in which it is deleted: while their branches stand, the rest is seen. */
export const belongings: readonly Belonging[] = [
  { table: 'people.note', person: 'person_id', says: w.notes, onErase: 'delete' },
  { table: 'people.person_tag', person: 'person_id', says: w.tags, onErase: 'delete' },
  { table: 'people.person_account', person: 'person_id', says: w.account, onErase: 'delete' },
  { table: 'people.consent', person: 'person_id', says: w.consents, onErase: 'delete' },
  { table: 'people.contact_point', person: 'person_id', says: w.contacts, onErase: 'delete' },
  { table: 'people.person', person: 'id', says: w.person, onErase: 'delete' },
  { table: 'people.search_key', person: 'person_id', says: w.keys, onErase: 'delete' },
  { table: 'people.person_branch', person: 'person_id', says: w.branches, onErase: 'delete' },
]
