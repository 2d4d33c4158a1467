import type { Room } from '../../platform/room.ts'
import { belongings } from './belongings.ts'
import { jobs } from './jobs.ts'
import { ownTasks } from './queries/own-tasks.ts'
import { timeline } from './queries/timeline.ts'
import { routes } from './routes.ts'
import { refusals, verbs, words } from './words.ts'

export { addPerson, type NewPerson } from './actions/add-person.ts'
export { type ConsentChange, giveConsent, withdrawConsent } from './actions/change-consent.ts'
export { erasePerson } from './actions/erase-person.ts'
export { type ImportReport, importPeople } from './actions/import-people.ts'
export type { ContactKind } from './contact.ts'
export { findPersonByContact } from './queries/find.ts'
export { personNames } from './queries/names.ts'
export { type Reachable, reachable } from './queries/reachable.ts'
export { type Channel, channels, type Purpose, purposes } from './rules/consent.ts'

export const room: Room = {
  name: 'people',
  about: 'persons, how to reach them, what they agreed to, imports, subject rights',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals,
  verbs,
  belongings,
  timeline: [timeline],
  tasks: [ownTasks],
  nav: [{ href: '/people', label: words.en.nav, icon: 'people', right: 'people.see' }],
}
