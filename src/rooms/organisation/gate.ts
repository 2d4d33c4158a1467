import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.ts'
import type { Admission, Gate, Knock } from '../../platform/http/gate.ts'
import type { Audience } from '../../platform/http/routes.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { findInPublic, findLink, findViewer, type Viewer } from './queries/admission.ts'
import { isAllowed, type Right } from './rules.ts'
import { accountScope, jobScope, linkScope, nobodyScope, publicScope } from './scopes.ts'

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
  const viewer = knock.sessionToken ? await findViewer(web, knock.sessionToken) : null
  if (viewer?.organisation) return admissionOf(viewer, viewer.organisation)
  return { scope: nobodyScope(), visitor: stranger }
}

async function admitPublic(web: Kysely<DB>, knock: Knock): Promise<Admission> {
  const found = await findInPublic(web, knock.params.organisation ?? '')
  if (!found) throw notFound()
  return {
    scope: publicScope(found.id),
    visitor: { ...stranger, organisation: found.name, language: found.language, zone: found.zone },
  }
}

async function admitLink(web: Kysely<DB>, kind: string, knock: Knock): Promise<Admission> {
  const secret = knock.params.link ?? knock.bearer
  if (!secret) throw notFound()
  const opened = await findLink(web, secret)
  if (!opened || opened.kind !== kind) throw notFound()
  if (!opened.open) throw new Refusal('gone', 'platform.link-ended')
  return {
    scope: linkScope(opened.organisation, [opened.subject, ...opened.also]),
    visitor: { ...stranger, organisation: opened.name, language: opened.language, zone: opened.zone },
  }
}

async function admitAccount(web: Kysely<DB>, knock: Knock, wanted: Right | null): Promise<Admission> {
  const viewer = knock.sessionToken ? await findViewer(web, knock.sessionToken) : null
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
      branch: viewer.branch,
      language: organisation.language,
      zone: organisation.zone,
      roles: [...new Set(viewer.grants.map((grant) => grant.role))],
    },
  }
}
