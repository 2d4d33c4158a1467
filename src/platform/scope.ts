declare const minted: unique symbol

export type Role = 'organiser' | 'canvasser' | 'runner' | 'member'

/** One role somewhere: at a branch (or the whole organisation, `branch` null), or on one thing (a turf, an event). */
export type Grant = {
  readonly role: Role
  readonly branch: string | null
  readonly thing: string | null
}

/**
 * Who looks. Only the room `organisation` mints one, and every query takes one, so an unscoped query does not type-check.
 * `organised` are the branches whose people the viewer may see by name, what lies below included; `near` those the viewer
 * belongs to in any way; `things` the single turfs, events and links that were given to the viewer.
 */
export type Scope = {
  readonly [minted]: true
  readonly kind: 'account' | 'link' | 'public' | 'job' | 'operator' | 'nobody'
  readonly organisation: string
  readonly account: string | null
  /** The session of this request, for ending it. */
  readonly session: string | null
  readonly grants: readonly Grant[]
  readonly seesAll: boolean
  readonly organised: readonly string[]
  readonly near: readonly string[]
  readonly things: readonly string[]
}

/** Called by `organisation` alone; the architecture test holds that. */
export function mint(scope: Omit<Scope, typeof minted>): Scope {
  return scope as Scope
}
