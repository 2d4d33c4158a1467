import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.ts'
import type { Admission, Gate, Knock } from '../../platform/http/gate.ts'
import type { Audience } from '../../platform/http/routes.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import type { Grant } from '../../platform/scope.ts'
import { isAllowed, type Right } from './rules.ts'
import { accountScope, jobScope, linkScope, nobodyScope, publicScope } from './scopes.ts'
import { hashOf } from './secret.ts'

type Viewer = {
  session: string
  account: string
  name: string
  seenAt: string
  organisation: { id: string; name: string; slug: string; language: string; zone: string } | null
  grants: Grant[]
}

type Opened = {
  organisation: string
  kind: string
  subject: string
  open: boolean
  name: string
  language: string
  zone: string
}

const stranger = {
  name: null,
  organisation: null,
  branch: null,
  language: 'en',
  zone: 'Europe/London',
  roles: [],
} as const

/** Decides whom a route lets in, and with which scope. */
export const gate: Gate = {
  admit: (web, audience, knock) => {
    switch (audience.kind) {
      case 'anyone':
        return admitAnyone(web, knock)
      case 'open':
        return admitPublic(web, knock)
      case 'linked':
        return admitLink(web, audience.link, knock)
      case 'signed-in':
        return admitAccount(web, knock, null)
      case 'right':
        return admitAccount(web, knock, audience.right as Right)
    }
  },
  mayOpen: (scope, right) => right === null || isAllowed(scope, right as Right),
  jobScope,
}

/** An audience of those who hold this right somewhere. */
export const right = (name: Right): Audience => ({ kind: 'right', right: name })

async function admitAnyone(web: Kysely<DB>, knock: Knock): Promise<Admission> {
  const viewer = await findViewer(web, knock)
  if (viewer?.organisation) return admissionOf(viewer, viewer.organisation)
  return { scope: nobodyScope(), visitor: stranger }
}

async function admitPublic(web: Kysely<DB>, knock: Knock): Promise<Admission> {
  const { rows } = await sql<{ found: { id: string; name: string; language: string; zone: string } | null }>`
    select organisation.in_public(${knock.params.organisation ?? ''}) as found`.execute(web)
  const found = rows[0]?.found
  if (!found) throw notFound()
  return {
    scope: publicScope(found.id),
    visitor: { ...stranger, organisation: found.name, language: found.language, zone: found.zone },
  }
}

async function admitLink(web: Kysely<DB>, kind: string, knock: Knock): Promise<Admission> {
  const secret = knock.params.link ?? knock.bearer
  if (!secret) throw notFound()
  const { rows } = await sql<{
    opened: Opened | null
  }>`select organisation.open_link(${hashOf(secret)}) as opened`.execute(web)
  const opened = rows[0]?.opened
  if (!opened || opened.kind !== kind) throw notFound()
  if (!opened.open) throw new Refusal('gone', 'platform.link-ended')
  return {
    scope: linkScope(opened.organisation, opened.subject),
    visitor: { ...stranger, organisation: opened.name, language: opened.language, zone: opened.zone },
  }
}

async function admitAccount(web: Kysely<DB>, knock: Knock, wanted: Right | null): Promise<Admission> {
  const viewer = await findViewer(web, knock)
  if (!viewer) throw new Refusal('sign-in', 'platform.sign-in')
  if (!viewer.organisation || viewer.grants.length === 0) throw new Refusal('forbidden', 'organisation.no-role')
  const admission = admissionOf(viewer, viewer.organisation)
  if (wanted !== null && !isAllowed(admission.scope, wanted)) throw new Refusal('forbidden', 'platform.forbidden')
  return admission
}

function admissionOf(viewer: Viewer, organisation: NonNullable<Viewer['organisation']>): Admission {
  return {
    scope: accountScope(organisation.id, viewer.account, viewer.session, viewer.grants),
    visitor: {
      name: viewer.name,
      organisation: organisation.name,
      branch: null,
      language: organisation.language,
      zone: organisation.zone,
      roles: [...new Set(viewer.grants.map((grant) => grant.role))],
    },
  }
}

/** How stale "last seen" of a session may grow before it is written again. */
const SEEN_EVERY = 10 * 60 * 1000

async function findViewer(web: Kysely<DB>, knock: Knock): Promise<Viewer | null> {
  if (!knock.sessionToken) return null
  const hash = hashOf(knock.sessionToken)
  const { rows } = await sql<{ viewer: Viewer | null }>`select organisation.viewer(${hash}, null) as viewer`.execute(
    web,
  )
  const viewer = rows[0]?.viewer ?? null
  if (viewer && Date.now() - Date.parse(viewer.seenAt) > SEEN_EVERY)
    await sql`select organisation.see_session(${hash})`.execute(web)
  return viewer
}
