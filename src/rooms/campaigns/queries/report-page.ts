import type { At } from '../../../platform/at.ts'
import { wordsIn } from '../../../platform/words/words.ts'
import { addressees } from '../../messages/index.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import type { ReportProps } from '../pages/report.tsx'
import { saidChain } from '../pages/said-chain.ts'
import { inPublic } from '../rules/index.ts'
import { words } from '../words.ts'
import { type CampaignRow, readCampaign } from './campaigns.ts'
import { type OutcomeRow, readChain, readOutcome } from './chain.ts'
import { readRaisers } from './report.ts'

/** Who would hear what came of it, by which channel, and the words prepared. */
export async function readReport(at: At, input: { campaign: string }): Promise<ReportProps> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const outcome = await readOutcome(at, campaign.id)
  const { raised, unwritten } = await readRaisers(at, campaign)
  const reach = await addressees(at, unwritten, 'report-back')
  const chain = await readChain(at, campaign.id, outcome)
  return {
    campaign: { id: campaign.id, title: campaign.title, fromTheme: campaign.theme_id !== null },
    recorded: outcome !== null,
    raised: raised.length,
    written: raised.length - unwritten.length,
    told: chain.told,
    reach: reach.map(({ person, name, channel, address }) => ({ person, name, channel, address })),
    draft: outcome ? await draftOf(at, campaign, outcome) : null,
  }
}

async function draftOf(at: At, campaign: CampaignRow, outcome: OutcomeRow): Promise<NonNullable<ReportProps['draft']>> {
  const organisation = await ownOrganisation(at)
  const w = wordsIn(words, organisation.language)
  const chain = await readChain(at, campaign.id, outcome)
  const facts = {
    title: campaign.title,
    granted: outcome.granted,
    what: outcome.what,
    // the letter is itself the telling: it doesn't count who has been told so far
    chain: saidChain(inPublic({ ...chain, told: 0 }), w, {
      lang: organisation.language,
      zone: organisation.time_zone,
      now: at.now,
    }),
    organisation: organisation.name,
    link: campaign.published ? `${at.house.surroundings.url}/o/${organisation.slug}/campaigns/${campaign.slug}` : null,
  }
  return {
    subject: w.report.draftSubject(facts),
    words: w.report.draftWords(facts),
    shortWords: w.report.draftShort(facts),
  }
}
