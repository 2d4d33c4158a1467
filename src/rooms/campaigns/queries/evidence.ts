import type { At } from '../../../platform/at.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { notFound } from '../../../platform/refusal.ts'
import { evidenceName } from '../rules/index.ts'
import { readOwnCampaign } from './campaigns.ts'

export type EvidenceRow = {
  id: string
  kind: 'words' | 'link' | 'file'
  title: string
  words: string
  link: string | null
  file_type: string | null
  shown: boolean
}

export type NewEvidenceRow = EvidenceRow & { campaign_id: string; branch_id: string; file: Buffer | null }

const columns = ['id', 'kind', 'title', 'words', 'link', 'file_type', 'shown'] as const

const evidence = (at: At) =>
  at.trx.selectFrom('campaigns.evidence').where('organisation_id', '=', at.scope.organisation)

/** What shows the outcome of a campaign, without the files' bytes; for the public only what is meant for it. */
export async function listEvidence(at: At, campaign: string, shownOnly = false): Promise<EvidenceRow[]> {
  const rows = await evidence(at)
    .select(columns)
    .where('campaign_id', '=', campaign)
    .$if(shownOnly, (query) => query.where('shown', '=', true))
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows as EvidenceRow[]
}

/** @throws Refusal `not-found` */
export async function readEvidence(at: At, id: string, campaign: string): Promise<EvidenceRow> {
  const row = await evidence(at)
    .select(columns)
    .where('id', '=', id)
    .where('campaign_id', '=', campaign)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row as EvidenceRow
}

/** The file itself, for whoever may see it. Always saved, never opened in our own pages' name. @throws Refusal `not-found` */
export async function downloadEvidence(at: At, input: { evidence: string }): Promise<Download> {
  const row = await evidence(at)
    .select(['title', 'file_type', 'file'])
    .where('id', '=', input.evidence)
    .where('file', 'is not', null)
    .executeTakeFirst()
  if (!row?.file || !row.file_type) throw notFound()
  return { type: row.file_type, name: evidenceName(row.title, row.file_type), body: row.file }
}

/** The same for those of the branch, what is not public too. */
export async function downloadOwnEvidence(at: At, input: { campaign: string; evidence: string }): Promise<Download> {
  const { id } = await readOwnCampaign(at, input.campaign)
  await readEvidence(at, input.evidence, id)
  return downloadEvidence(at, input)
}

export async function insertEvidence(at: At, row: NewEvidenceRow): Promise<void> {
  await at.trx
    .insertInto('campaigns.evidence')
    .values({ ...row, organisation_id: at.scope.organisation, added_at: at.now, added_by: at.scope.account })
    .execute()
}

export async function deleteEvidence(at: At, id: string): Promise<void> {
  await at.trx
    .deleteFrom('campaigns.evidence')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
}
