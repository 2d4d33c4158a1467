import { wallTimeAt } from '../../../engines/zone.ts'
import type { At } from '../../../platform/at.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import type { OutcomeFormProps } from '../pages/outcome-form.tsx'
import { readCampaign } from './campaigns.ts'
import { readOutcome } from './chain.ts'

export async function readOutcomeForm(at: At, input: { campaign: string }): Promise<OutcomeFormProps> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const { time_zone } = await ownOrganisation(at)
  return {
    campaign,
    outcome: await readOutcome(at, campaign.id),
    today: wallTimeAt(at.now.getTime(), time_zone).slice(0, 10),
  }
}
