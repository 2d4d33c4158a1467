import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, optionalId, shortText } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { readCampaign } from '../queries/campaigns.ts'

const day = v.pipe(v.string(), v.isoDate('campaigns.bad-day'))

export const NewStep = v.object({
  campaign: id,
  title: shortText,
  dueOn: v.optional(v.union([v.literal(''), day], 'campaigns.bad-day'), ''),
  owner: optionalId,
})

/** Adds a task to the plan: what, until when, whose. */
export async function addStep(
  at: At,
  input: v.InferOutput<typeof NewStep>,
): Promise<{ campaign: string; step: string }> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const step = newId()
  await at.trx
    .insertInto('campaigns.step')
    .values({
      organisation_id: at.scope.organisation,
      id: step,
      campaign_id: campaign.id,
      branch_id: campaign.branch_id,
      title: input.title,
      due_on: input.dueOn || null,
      owner_id: input.owner,
    })
    .execute()
  await record(at, {
    verb: 'campaigns.step-added',
    subject: step,
    branch: campaign.branch_id,
    facts: { title: input.title },
  })
  return { campaign: campaign.id, step }
}
