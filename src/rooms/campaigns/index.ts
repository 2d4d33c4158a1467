import type { Room } from '../../platform/room.ts'
import { jobs } from './jobs.ts'
import { tookPart } from './queries/filter.ts'
import { ownTasks } from './queries/own-tasks.ts'
import { timeline } from './queries/timeline.ts'
import { routes } from './routes.ts'
import { refusals, verbs } from './words/codes.ts'
import { words } from './words.ts'

const w = words.en

export const room: Room = {
  name: 'campaigns',
  about: 'demands, targets, plans, events, outcomes, and the report back to those who raised it',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals,
  verbs,
  nav: [{ href: '/campaigns', label: w.nav, icon: 'megaphone', right: 'campaigns.see' }],
  offers: [
    {
      of: 'theme',
      right: 'campaigns.change',
      label: w.list.start,
      href: (theme) => `/campaigns/new?theme=${theme}`,
    },
  ],
  tasks: [ownTasks],
  timeline: [timeline],
  filters: [tookPart],
  belongings: [
    {
      table: 'campaigns.signup',
      person: 'person_id',
      says: w.belongs,
      // that somebody came still counts
      onErase: { empty: ['name', 'email', 'phone', 'consents', 'account_id', 'person_id'] },
    },
  ],
}
