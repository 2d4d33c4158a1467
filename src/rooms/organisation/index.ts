import type { Room } from '../../platform/room.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'
import { refusals, verbs, words } from './words.ts'

export { addBranch } from './actions/add-branch.ts'
export { foundOrganisation, type NewOrganisation } from './actions/found-organisation.ts'
export { grantRole } from './actions/grant-role.ts'
export { endLinks, issueLink } from './actions/issue-link.ts'
export { makeSignInLink } from './actions/make-sign-in-link.ts'
export { gate, right } from './gate.ts'
export { may } from './may.ts'
export { accountAddress, accountNames, accountsOf } from './queries/accounts.ts'
export { type Branch, branches, organisedBranches, ownOrganisation } from './queries/organisation.ts'
export { isAllowed, type Right } from './rules.ts'
export { accountScope, jobScope, operatorScope } from './scopes.ts'
export { hashOf, newSecret } from './secret.ts'

const w = words.en.nav

export const room: Room = {
  name: 'organisation',
  about: 'organisations, the tree of branches, sign-in, roles and grants, the power log',
  folder: import.meta.dirname,
  routes,
  jobs,
  refusals,
  verbs,
  nav: [
    { href: '/', label: w.home, icon: 'home', right: null },
    { href: '/power-log', label: w.log, icon: 'log', right: 'power-log.see', last: true },
    { href: '/roles', label: w.roles, icon: 'key', right: 'roles.see', last: true },
    { href: '/settings', label: w.settings, icon: 'settings', right: 'organisation.change', last: true },
    { href: '/me', label: w.me, icon: 'person', right: null, last: true },
  ],
}
