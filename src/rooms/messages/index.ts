import type { Room } from '../../platform/room.ts'
import { jobs } from './jobs.ts'
import { ownTasks } from './queries/own-tasks.ts'
import { timeline } from './queries/timeline.ts'
import { routes } from './routes.ts'
import { words } from './words.ts'

export { type NewMailing, startMailing } from './actions/start-mailing.ts'
export { type Addressee, addressees } from './queries/addressees.ts'
export { peopleWrittenTo } from './queries/mailings.ts'
export type { Channel } from './rules/index.ts'

const w = words.en

export const room: Room = {
  name: 'messages',
  about: 'letters to those who agreed to them: by mail, by hand-sent text, at the door',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals: w.refusals,
  verbs: w.verbs,
  nav: [{ href: '/messages', label: w.nav, icon: 'mail', right: 'messages.see' }],
  tasks: [ownTasks],
  timeline: [timeline],
  belongings: [
    // that somebody was told still counts
    {
      table: 'messages.letter',
      person: 'person_id',
      says: w.belongs,
      onErase: { empty: ['person_id', 'address', 'problem'] },
    },
    { table: 'messages.bounce', person: 'person_id', says: w.bouncesBelong, onErase: 'delete' },
    { table: 'platform.kept_letter', person: 'person_id', says: w.outboxBelongs, onErase: 'delete' },
  ],
}
