import type { Room } from '../../platform/room.ts'
import { jobs } from './jobs.ts'
import { buildingContext, raisedTheme, timeline, turfContext } from './queries/registries.ts'
import { tasks } from './queries/walk.ts'
import { routes } from './routes.ts'
import { refusals, verbs, words } from './words.ts'

export { gatherIntoTheme } from './actions/gather-into-theme.ts'
export { handOutTurf } from './actions/hand-out-turf.ts'
export { type GrievanceCounts, importGrievances } from './actions/import-grievances.ts'
export { recordGrievance } from './actions/record-grievance.ts'
export { type CountedTheme, countedThemes, findTheme, peopleOfTheme, themeCounts } from './queries/themes.ts'
export { leftOutSentence } from './words.ts'

const w = words.en

export const room: Room = {
  name: 'listening',
  about: 'scripts, rounds, visits, grievances and the themes that they share',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals,
  verbs,
  nav: [
    { href: '/listening/grievances', label: w.nav.grievances, icon: 'listen', right: 'grievances.see' },
    { href: '/listening/handouts', label: w.nav.rounds, icon: 'door', right: 'rounds.see' },
  ],
  tasks: [tasks],
  timeline: [timeline],
  filters: [raisedTheme],
  contexts: [turfContext, buildingContext],
  offers: [
    {
      of: 'turf',
      right: 'rounds.hand-out',
      label: w.offers.handOut,
      href: (turf) => `/listening/handouts/new?turf=${turf}`,
    },
  ],
  belongings: [
    {
      table: 'listening.grievance',
      person: 'person_id',
      says: w.belongings.grievances,
      onErase: { empty: ['person_id', 'door_id'] },
    },
    { table: 'listening.receipt', person: 'person_id', says: w.belongings.receipts, onErase: { empty: ['person_id'] } },
  ],
}
