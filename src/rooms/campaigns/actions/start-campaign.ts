import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, longText, optionalId, shortText } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { nthSlug } from '../rules/index.ts'

const words = { title: shortText, demand: shortText, target: shortText, story: longText }

export const NewCampaign = v.object({ ...words, branch: id, theme: optionalId })
export type NewCampaign = v.InferOutput<typeof NewCampaign>

/** Begins a campaign: a demand, and who can grant it. Nobody outside sees it before it is published. */
export async function startCampaign(at: At, input: NewCampaign): Promise<{ id: string }> {
  may(at, 'campaigns.change', { branch: input.branch })
  const campaign = newId()
  for (let n = 1; !(await insertCampaign(at, campaign, input, nthSlug(input.title, n))); n += 1);
  await record(at, {
    verb: 'campaigns.campaign-started',
    subject: campaign,
    branch: input.branch,
    facts: { title: input.title, theme: input.theme },
  })
  return { id: campaign }
}

/** Another branch's campaign may hold the address and be hidden from us, so the database is asked by trying. */
async function insertCampaign(at: At, campaign: string, input: NewCampaign, slug: string): Promise<boolean> {
  const inserted = await at.trx
    .insertInto('campaigns.campaign')
    .values({
      organisation_id: at.scope.organisation,
      id: campaign,
      branch_id: input.branch,
      theme_id: input.theme,
      slug,
      title: input.title,
      story: input.story,
      demand: input.demand,
      target: input.target,
      created_at: at.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const ChangedCampaign = v.object({ ...words, campaign: id })
