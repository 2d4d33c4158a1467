import type { Kysely } from 'kysely'
import type { DB } from '../db/schema.ts'
import type { Role, Scope } from '../scope.ts'
import type { Audience } from './routes.ts'

/** Who stands before the door, as far as the request tells. */
export type Knock = {
  readonly sessionToken: string | null
  readonly bearer: string | null
  readonly params: Readonly<Record<string, string>>
}

/** What the frame around a page says about its viewer. */
export type Visitor = {
  readonly name: string | null
  readonly organisation: string | null
  readonly branch: string | null
  readonly language: string
  readonly zone: string
  readonly roles: readonly Role[]
}

export type Admission = { readonly scope: Scope; readonly visitor: Visitor }

/** Decides whom a route lets in. The room `organisation` keeps it; the platform only asks. */
export type Gate = {
  /** @throws Refusal `sign-in`, `forbidden`, `not-found` or `gone` when the audience does not fit */
  readonly admit: (web: Kysely<DB>, audience: Audience, knock: Knock) => Promise<Admission>
  readonly mayOpen: (scope: Scope, right: string | null) => boolean
  /** A scope that sees the whole organisation, for a job of it. */
  readonly jobScope: (organisation: string, actor: string | null) => Scope
}
