import * as v from 'valibot'
import { wallTimeAt } from '../../../engines/zone.ts'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, longText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import { type CampaignRow, readCampaign } from '../queries/campaigns.ts'
import { stateAfter } from '../rules/index.ts'

export const NewOutcome = v.object({
  campaign: id,
  granted: v.picklist(['fully', 'partly', 'refused'], 'campaigns.choose-granted'),
  on: v.pipe(v.string('campaigns.bad-day'), v.isoDate('campaigns.bad-day')),
  by: shortText,
  what: v.pipe(longText, v.minLength(1, 'platform.required')),
})

/** Writes down what came of a campaign, or corrects it: granted or refused, when, by whom. */
export async function recordOutcome(at: At, input: v.InferOutput<typeof NewOutcome>): Promise<CampaignRow> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  await refuseFuture(at, input.on)
  const outcome = { granted: input.granted, decided_on: input.on, decided_by: input.by, what: input.what }
  await at.trx
    .insertInto('campaigns.outcome')
    .values({
      organisation_id: at.scope.organisation,
      campaign_id: campaign.id,
      branch_id: campaign.branch_id,
      ...outcome,
      recorded_at: at.now,
      recorded_by: at.scope.account,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'campaign_id']).doUpdateSet(outcome))
    .execute()
  await at.trx
    .updateTable('campaigns.campaign')
    .set({ state: stateAfter(input.granted) })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', campaign.id)
    .execute()
  await record(at, {
    verb: 'campaigns.outcome-recorded',
    subject: campaign.id,
    branch: campaign.branch_id,
    facts: { title: campaign.title, granted: input.granted, on: input.on },
  })
  return campaign
}

async function refuseFuture(at: At, day: string): Promise<void> {
  const { time_zone } = await ownOrganisation(at)
  const today = wallTimeAt(at.now.getTime(), time_zone).slice(0, 10)
  if (day > today) throw new Refusal('invalid', 'platform.check-fields', {}, { on: 'campaigns.future' })
}
