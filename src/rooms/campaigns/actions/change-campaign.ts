import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { type CampaignRow, readCampaign } from '../queries/campaigns.ts'
import { mayBecome } from '../rules/index.ts'
import type { ChangedCampaign } from './start-campaign.ts'

type Change = Partial<Pick<CampaignRow, 'title' | 'demand' | 'target' | 'story' | 'state' | 'published'>>

/** New words; the public address stays, since it may stand on leaflets. */
export async function changeCampaign(at: At, input: v.InferOutput<typeof ChangedCampaign>): Promise<CampaignRow> {
  const { campaign, ...words } = input
  return change(at, campaign, words, 'campaigns.campaign-changed', {})
}

export const Published = v.object({ campaign: id, published: v.picklist(['yes', 'no']) })

/** Shows the campaign to everybody, or takes it back from the public. */
export async function publishCampaign(at: At, input: v.InferOutput<typeof Published>): Promise<CampaignRow> {
  const published = input.published === 'yes'
  const verb = published ? 'campaigns.campaign-published' : 'campaigns.campaign-withdrawn'
  return change(at, input.campaign, { published }, verb, {})
}

export const MovedCampaign = v.object({ campaign: id, state: v.picklist(['planned', 'running', 'ended']) })

/** Starts, pauses or ends it. @throws Refusal `campaigns.not-from-here` */
export async function moveCampaign(at: At, input: v.InferOutput<typeof MovedCampaign>): Promise<CampaignRow> {
  const { state } = await readCampaign(at, input.campaign)
  if (!mayBecome(state).includes(input.state)) throw new Refusal('conflict', 'campaigns.not-from-here')
  return change(at, input.campaign, { state: input.state }, 'campaigns.campaign-moved', {
    from: state,
    to: input.state,
  })
}

async function change(
  at: At,
  id: string,
  set: Change,
  verb: string,
  facts: Record<string, string>,
): Promise<CampaignRow> {
  const campaign = await readCampaign(at, id)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  await at.trx
    .updateTable('campaigns.campaign')
    .set(set)
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
  await record(at, { verb, subject: id, branch: campaign.branch_id, facts: { title: campaign.title, ...facts } })
  return { ...campaign, ...set }
}
