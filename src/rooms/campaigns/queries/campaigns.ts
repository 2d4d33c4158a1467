import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import { isAllowed } from '../../organisation/index.ts'
import type { CampaignState } from '../rules/index.ts'

export type CampaignRow = {
  id: string
  branch_id: string
  theme_id: string | null
  slug: string
  title: string
  story: string
  demand: string
  target: string
  state: CampaignState
  published: boolean
}

const columns = [
  'id',
  'branch_id',
  'theme_id',
  'slug',
  'title',
  'story',
  'demand',
  'target',
  'state',
  'published',
] as const

const campaigns = (at: At) =>
  at.trx.selectFrom('campaigns.campaign').select(columns).where('organisation_id', '=', at.scope.organisation)

/** @throws Refusal `not-found`, also where the viewer may not see it */
export async function readCampaign(at: At, id: string): Promise<CampaignRow> {
  const campaign = await campaigns(at).where('id', '=', id).executeTakeFirst()
  if (!campaign) throw notFound()
  return campaign as CampaignRow
}

/**
 * Whether the viewer works on what is of this branch: has a role there or in the whole organisation. What is published anybody may
 * read, but on its public page.
 */
export function belongsTo(at: At, branch: string): boolean {
  return at.scope.near.includes(branch) || isAllowed(at.scope, 'campaigns.see', { branch })
}

/** A campaign for those of its branch. @throws Refusal `not-found` */
export async function readOwnCampaign(at: At, id: string): Promise<CampaignRow> {
  const campaign = await readCampaign(at, id)
  if (!belongsTo(at, campaign.branch_id)) throw notFound()
  return campaign
}

/** A published campaign by its public address. @throws Refusal `not-found` */
export async function readPublished(at: At, slug: string): Promise<CampaignRow> {
  const campaign = await campaigns(at).where('slug', '=', slug).where('published', '=', true).executeTakeFirst()
  if (!campaign) throw notFound()
  return campaign as CampaignRow
}

/** One page of the campaigns of the viewer's branches, the newest first. @param before the id of the last one shown */
export async function listCampaigns(at: At, before: string | null, limit: number): Promise<CampaignRow[]> {
  const rows = await campaigns(at)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .$if(!isAllowed(at.scope, 'campaigns.see', { branch: null }), (query) =>
      query.where((eb) => eb('branch_id', '=', eb.fn.any(eb.val(at.scope.near)))),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as CampaignRow[]
}

/** What the organisation shows in public, what runs first. */
export async function listPublished(at: At): Promise<CampaignRow[]> {
  const rows = await campaigns(at)
    .where('published', '=', true)
    .orderBy((eb) => eb('state', 'not in', ['running', 'planned']))
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows as CampaignRow[]
}

/** Campaigns that were won or lost of late, the newest first: of these somebody may still have to hear. */
export async function listDecided(at: At): Promise<CampaignRow[]> {
  const rows = await campaigns(at)
    .where('state', 'in', ['won', 'lost'])
    .where('theme_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(10)
    .execute()
  return rows as CampaignRow[]
}
