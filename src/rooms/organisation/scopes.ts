import { type Grant, mint, type Role, type Scope } from '../../platform/scope.ts'

/** The organisation of nobody: no row has it. */
const NOWHERE = '00000000-0000-0000-0000-000000000000'

const blind = { account: null, session: null, grants: [], seesAll: false, organised: [], near: [], things: [] } as const

/** Before anybody is known: only definer functions that take a secret answer. */
export const nobodyScope = (): Scope => mint({ ...blind, kind: 'nobody', organisation: NOWHERE })

/** Anybody on the internet, looking at what an organisation publishes. */
export const publicScope = (organisation: string): Scope => mint({ ...blind, kind: 'public', organisation })

/** Who holds a secret link: sees the one thing that it was made for, and what belongs to it. */
export const linkScope = (organisation: string, things: readonly string[]): Scope =>
  mint({ ...blind, kind: 'link', organisation, things })

/** A job of the organisation. */
export const jobScope = (organisation: string, actor: string | null): Scope =>
  mint({ ...blind, kind: 'job', organisation, account: actor, seesAll: true })

/** Whoever runs the server, at its command line. */
export const operatorScope = (organisation: string): Scope =>
  mint({ ...blind, kind: 'operator', organisation, seesAll: true })

/** @param grants with those that reach below already spread over the branches below */
export function accountScope(organisation: string, account: string, session: string, grants: readonly Grant[]): Scope {
  const branchesOf = (roles: readonly Role[]) => [
    ...new Set(
      grants
        .filter((grant) => roles.includes(grant.role) && grant.branch !== null && grant.thing === null)
        .map((grant) => grant.branch as string),
    ),
  ]
  const anyBranch = grants.map((grant) => grant.branch).filter((branch) => branch !== null)
  return mint({
    kind: 'account',
    organisation,
    account,
    session,
    grants,
    seesAll: grants.some((grant) => grant.role === 'organiser' && grant.branch === null && grant.thing === null),
    organised: branchesOf(['organiser']),
    near: [...new Set(anyBranch)],
    things: grants.map((grant) => grant.thing).filter((thing) => thing !== null),
  })
}
