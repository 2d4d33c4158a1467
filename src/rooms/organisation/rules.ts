import type { Role, Scope } from '../../platform/scope.ts'

/** Who may do what, all on one page. A right counts where its grant stands: a branch, the whole organisation, or one thing. */
export const rightsOf = {
  organiser: [
    'people.see',
    'people.change',
    'people.import',
    'people.export',
    'people.erase',
    'places.see',
    'places.change',
    'rounds.see',
    'rounds.hand-out',
    'grievances.see',
    'grievances.change',
    'campaigns.see',
    'campaigns.change',
    'events.run',
    'messages.see',
    'messages.send',
    'roles.see',
    'roles.grant',
    'organisation.change',
    'power-log.see',
  ],
  canvasser: ['turf.walk', 'campaigns.see', 'power-log.see'],
  runner: ['events.run', 'campaigns.see', 'power-log.see'],
  member: ['campaigns.see', 'power-log.see'],
} as const satisfies Record<Role, readonly string[]>

export type Right = (typeof rightsOf)[Role][number]

export type Place = { readonly branch?: string | null; readonly thing?: string | null }

/**
 * Whether the scope has the right at a place. Without a place: anywhere at all.
 * A grant on the whole organisation covers every place in it; a job or the operator may do everything.
 */
export function isAllowed(scope: Scope, right: Right, place?: Place): boolean {
  if (scope.kind === 'job' || scope.kind === 'operator') return true
  return scope.grants.some((grant) => {
    const held: readonly string[] = rightsOf[grant.role]
    if (!held.includes(right)) return false
    if (place === undefined) return true
    if (grant.thing !== null) return grant.thing === place.thing
    return grant.branch === null || grant.branch === place.branch
  })
}

/** A role on one thing is given on a turf or an event; any other role at a branch or the whole organisation. */
export function isSoundGrant(grant: { role: Role; branch: string | null; thing: string | null }): boolean {
  const onThing = grant.role === 'canvasser' || grant.role === 'runner'
  return onThing ? grant.thing !== null : grant.thing === null
}

/** "Chrome on Android", of what a browser calls itself; enough to tell one's own devices apart, and no more. */
export function deviceOf(userAgent: string): string {
  const browser = /Edg|OPR|Firefox|Chrome|Safari/.exec(userAgent)?.[0] ?? 'A browser'
  const system = /Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/.exec(userAgent)?.[0]
  const said = {
    Edg: 'Edge',
    OPR: 'Opera',
    'Mac OS X': 'a Mac',
    CrOS: 'a Chromebook',
    iPhone: 'an iPhone',
    iPad: 'an iPad',
  } as Record<string, string>
  return system ? `${said[browser] ?? browser} on ${said[system] ?? system}` : (said[browser] ?? browser)
}
