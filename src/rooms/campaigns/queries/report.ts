import type { At } from '../../../platform/at.ts'
import { peopleOfTheme } from '../../listening/index.ts'
import { peopleWrittenTo } from '../../messages/index.ts'
import type { CampaignRow } from './campaigns.ts'

/** The mailings that told people what came of a campaign. */
export async function reportMailings(at: At, campaign: string): Promise<string[]> {
  const rows = await at.trx
    .selectFrom('campaigns.report')
    .select('mailing_id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('campaign_id', '=', campaign)
    .execute()
  return rows.map((row) => row.mailing_id)
}

export type Raisers = {
  /** Persons who raised it by name. */
  readonly raised: readonly string[]
  /** Those among them who have no letter about the outcome yet. */
  readonly unwritten: readonly string[]
}

/** Who raised what a campaign answers. For organisers: it is a list of persons. */
export async function readRaisers(at: At, campaign: CampaignRow): Promise<Raisers> {
  if (campaign.theme_id === null) return { raised: [], unwritten: [] }
  const raised = await peopleOfTheme(at, campaign.theme_id)
  const written = await peopleWrittenTo(at, await reportMailings(at, campaign.id))
  return { raised, unwritten: raised.filter((person) => !written.has(person)) }
}

export async function insertReport(at: At, campaign: CampaignRow, mailing: string): Promise<void> {
  await at.trx
    .insertInto('campaigns.report')
    .values({
      organisation_id: at.scope.organisation,
      campaign_id: campaign.id,
      mailing_id: mailing,
      branch_id: campaign.branch_id,
    })
    .execute()
}
