import { type Kysely, sql } from 'kysely'
import type { DB } from '../../../platform/db/schema.ts'
import type { Grant } from '../../../platform/scope.ts'
import { hashOf } from '../secret.ts'

export type Viewer = {
  session: string
  account: string
  name: string
  seenAt: string
  organisation: { id: string; name: string; slug: string; language: string; zone: string } | null
  /** The one branch that all roles stand at, by name. */
  branch: string | null
  grants: Grant[]
}

export type OpenedLink = {
  organisation: string
  kind: string
  subject: string
  /** What belongs to the subject and is seen with it. */
  also: string[]
  open: boolean
  name: string
  language: string
  zone: string
}

export type InPublic = { id: string; name: string; language: string; zone: string }

// These come before any scope is known: they answer only to a secret, or with what an organisation says of itself in public.

/** How stale "last seen" of a session may grow before it is written again. */
const SEEN_EVERY = 10 * 60 * 1000

/** Whose session the secret is, with their grants in the organisation they are looking at. */
export async function findViewer(web: Kysely<DB>, secret: string): Promise<Viewer | null> {
  const hash = hashOf(secret)
  const { rows } = await sql<{ viewer: Viewer | null }>`select organisation.viewer(${hash}, null) as viewer`.execute(
    web,
  )
  const viewer = rows[0]?.viewer ?? null
  if (viewer && Date.now() - Date.parse(viewer.seenAt) > SEEN_EVERY)
    await sql`select organisation.see_session(${hash})`.execute(web)
  return viewer
}

/** What the secret of a link opens. */
export async function findLink(web: Kysely<DB>, secret: string): Promise<OpenedLink | null> {
  const { rows } = await sql<{ opened: OpenedLink | null }>`
    select organisation.open_link(${hashOf(secret)}) as opened`.execute(web)
  return rows[0]?.opened ?? null
}

/** The organisation of a public address. */
export async function findInPublic(web: Kysely<DB>, slug: string): Promise<InPublic | null> {
  const { rows } = await sql<{ found: InPublic | null }>`select organisation.in_public(${slug}) as found`.execute(web)
  return rows[0]?.found ?? null
}
