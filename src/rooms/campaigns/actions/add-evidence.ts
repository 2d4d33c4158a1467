import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, longText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { type CampaignRow, readCampaign } from '../queries/campaigns.ts'
import { deleteEvidence, insertEvidence, type NewEvidenceRow, readEvidence } from '../queries/evidence.ts'
import { evidenceMost, evidenceType } from '../rules/index.ts'

const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.url('campaigns.bad-link'),
  v.regex(/^https?:\/\//i, 'campaigns.bad-link'),
)

export const NewEvidence = v.object({
  campaign: id,
  title: shortText,
  words: longText,
  link: v.optional(v.union([v.literal(''), webAddress], 'campaigns.bad-link'), ''),
  file: v.optional(v.instance(File)),
  shown: v.optional(v.literal('yes')),
})
type NewEvidence = v.InferOutput<typeof NewEvidence>

/** Adds what shows the outcome to somebody who was not there: words, a link, or a file of a kind that we know. */
export async function addEvidence(at: At, input: NewEvidence): Promise<CampaignRow> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const id = newId()
  await insertEvidence(at, { id, campaign_id: campaign.id, branch_id: campaign.branch_id, ...(await contentOf(input)) })
  await record(at, {
    verb: 'campaigns.evidence-added',
    subject: id,
    branch: campaign.branch_id,
    facts: { title: input.title },
  })
  return campaign
}

async function contentOf(input: NewEvidence): Promise<Omit<NewEvidenceRow, 'id' | 'campaign_id' | 'branch_id'>> {
  const shared = {
    title: input.title,
    words: input.words,
    shown: input.shown === 'yes',
    link: null,
    file_type: null,
    file: null,
  }
  if (input.file && input.file.size > 0) return { ...shared, kind: 'file', ...(await checkedFile(input.file)) }
  if (input.link !== '') return { ...shared, kind: 'link', link: input.link }
  if (input.words === '')
    throw new Refusal('invalid', 'platform.check-fields', {}, { words: 'campaigns.evidence-empty' })
  return { ...shared, kind: 'words' }
}

async function checkedFile(file: File): Promise<{ file: Buffer; file_type: string }> {
  if (file.size > evidenceMost)
    throw new Refusal('too-large', 'campaigns.evidence-large', {}, { file: 'campaigns.evidence-large' })
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = evidenceType(bytes)
  if (!type) throw new Refusal('invalid', 'campaigns.evidence-kind', {}, { file: 'campaigns.evidence-kind' })
  return { file: bytes, file_type: type }
}

export const RemovedEvidence = v.object({ campaign: id, evidence: id })

export async function removeEvidence(at: At, input: v.InferOutput<typeof RemovedEvidence>): Promise<CampaignRow> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const evidence = await readEvidence(at, input.evidence, campaign.id)
  await deleteEvidence(at, evidence.id)
  await record(at, {
    verb: 'campaigns.evidence-removed',
    subject: evidence.id,
    branch: campaign.branch_id,
    facts: { title: evidence.title },
  })
  return campaign
}
