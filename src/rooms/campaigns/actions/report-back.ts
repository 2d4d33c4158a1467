import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, longText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { startMailing } from '../../messages/index.ts'
import { may } from '../../organisation/index.ts'
import { readCampaign } from '../queries/campaigns.ts'
import { readOutcome } from '../queries/chain.ts'
import { insertReport, readRaisers } from '../queries/report.ts'

const needed = v.pipe(longText, v.minLength(1, 'platform.required'))

export const Report = v.object({ campaign: id, subject: shortText, words: needed, shortWords: needed })

/**
 * Tells everybody who raised it, agreed to hear back, and has no letter about it yet, what came of it.
 * @throws Refusal `campaigns.no-outcome`, `messages.nobody`
 */
export async function reportBack(at: At, input: v.InferOutput<typeof Report>): Promise<{ id: string; people: number }> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  if (!(await readOutcome(at, campaign.id))) throw new Refusal('conflict', 'campaigns.no-outcome')
  const { unwritten } = await readRaisers(at, campaign)
  const { subject, words, shortWords } = input
  const mailing = await startMailing(at, {
    branch: campaign.branch_id,
    purpose: 'report-back',
    subject,
    words,
    shortWords,
    people: unwritten,
  })
  await insertReport(at, campaign, mailing.id)
  await record(at, {
    verb: 'campaigns.reported-back',
    subject: campaign.id,
    branch: campaign.branch_id,
    facts: { title: campaign.title, people: mailing.people, mailing: mailing.id },
  })
  return mailing
}
