import type { At } from './at.ts'
import type { HouseEvent } from './events.ts'
import type { Route } from './http/routes.ts'
import type { Job } from './jobs.ts'
import type { IconName } from './ui/icons.ts'

/** A room's door, as data. What wants to know every room is a registry that rooms contribute to. */
export type Room = {
  readonly name: string
  readonly about: string
  readonly routes: readonly Route[]
  /** Where the room's `migrations/` lies: `import.meta.dirname`. */
  readonly folder: string
  readonly refusals?: Readonly<Record<string, Sentence>>
  /** What the power log and timelines say of each verb. */
  readonly verbs?: Readonly<Record<string, Sentence>>
  readonly nav?: readonly NavItem[]
  readonly jobs?: Readonly<Record<string, Job>>
  readonly subscribers?: Readonly<Record<string, Subscriber>>
  readonly filters?: readonly Filter[]
  readonly timeline?: readonly Timeline[]
  readonly belongings?: readonly Belonging[]
  readonly offers?: readonly Offer[]
  readonly tasks?: readonly TaskSource[]
  readonly contexts?: readonly PageContext[]
}

export type Sentence = (facts: Readonly<Record<string, string | number>>) => string

export type Subscriber = (at: At, event: HouseEvent) => Promise<void>

export type NavItem = {
  readonly href: string
  readonly label: string
  readonly icon: IconName
  readonly right: string | null
  /** Stands after all rooms: seldom needed. */
  readonly last?: boolean
}

/** A condition on people, for lists and segments: `people` answers the ids of those who fit. */
export type Filter = {
  readonly name: string
  readonly label: string
  readonly options: (at: At) => Promise<readonly { readonly value: string; readonly label: string }[]>
  readonly people: (at: At, value: string) => Promise<readonly string[]>
}

export type TimelineEntry = {
  readonly at: Date
  readonly what: string
  readonly href?: string
  readonly detail?: string
}
export type Timeline = (at: At, person: string) => Promise<readonly TimelineEntry[]>

/**
 * A table that holds something of a person: exported with them, and at erasure deleted, or kept without them with
 * the named columns emptied.
 */
export type Belonging = {
  readonly table: string
  readonly person: string
  readonly says: string
  readonly onErase: 'delete' | { readonly empty: readonly string[] }
}

/** Something that can be started from a thing of another room: a campaign from a theme, a handout from a turf. */
export type Offer = {
  readonly of: string
  readonly right: string
  readonly label: string
  readonly href: (thing: string) => string
}

/** What waits for the viewer, for the home page; the most urgent first. */
export type TaskItem = { readonly what: string; readonly href: string; readonly due?: Date; readonly urgent?: boolean }
export type TaskSource = (at: At) => Promise<readonly TaskItem[]>

/** What a room adds to another room's page about a thing: when a building was last visited, how a turf is doing. */
export type PageContext = {
  readonly of: string
  readonly facts: (
    at: At,
    things: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly { label: string; value: string }[]>>
}
