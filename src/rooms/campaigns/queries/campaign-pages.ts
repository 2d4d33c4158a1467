import * as v from 'valibot'
import { wallTimeAt } from '../../../engines/zone.ts'
import type { At } from '../../../platform/at.ts'
import { id, optionalId } from '../../../platform/input.ts'
import { findTheme, peopleOfTheme } from '../../listening/index.ts'
import {
  accountNames,
  accountsOf,
  isAllowed,
  may,
  organisedBranches,
  ownOrganisation,
} from '../../organisation/index.ts'
import { personNames } from '../../people/index.ts'
import type { CampaignPageProps } from '../pages/campaign.tsx'
import type { CampaignFormProps } from '../pages/campaign-form.tsx'
import type { CampaignsProps } from '../pages/campaigns.tsx'
import { type CampaignRow, listCampaigns, readCampaign, readOwnCampaign } from './campaigns.ts'
import { readChain, readOutcome } from './chain.ts'
import { eventSummaries } from './event-pages.ts'
import { listEvidence } from './evidence.ts'
import { reportMailings } from './report.ts'
import { listSteps } from './steps.ts'

const PAGE = 30

export const Campaigns = v.object({ before: optionalId })

export async function readCampaigns(at: At, input: v.InferOutput<typeof Campaigns>): Promise<CampaignsProps> {
  const rows = await listCampaigns(at, input.before, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const campaigns = []
  for (const row of shown) campaigns.push({ ...row, chain: await readChain(at, row.id, await readOutcome(at, row.id)) })
  return {
    campaigns,
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    mayStart: isAllowed(at.scope, 'campaigns.change'),
  }
}

export const FromTheme = v.object({ theme: optionalId, branch: optionalId })

/** The form of a new campaign; from a theme, its branch is the theme's. */
export async function readNewCampaign(at: At, input: v.InferOutput<typeof FromTheme>): Promise<CampaignFormProps> {
  const theme = input.theme ? await findTheme(at, input.theme) : null
  const branches = (await organisedBranches(at)).filter((branch) => theme === null || branch.id === theme.branch)
  return {
    campaign: null,
    theme: theme ? { id: theme.id, name: theme.name } : null,
    branches: branches.map(({ id, name }) => ({ id, name })),
  }
}

export const OneCampaign = v.object({ campaign: id })
type OneCampaign = v.InferOutput<typeof OneCampaign>

export async function readCampaignForm(at: At, input: OneCampaign): Promise<CampaignFormProps> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  return { campaign, theme: null, branches: [] }
}

/** All that a branch sees of its campaign: members read it, organisers work in it. */
export async function readCampaignPage(at: At, input: OneCampaign): Promise<CampaignPageProps> {
  const campaign = await readOwnCampaign(at, input.campaign)
  const organisation = await ownOrganisation(at)
  const mayChange = isAllowed(at.scope, 'campaigns.change', { branch: campaign.branch_id })
  const outcome = await readOutcome(at, campaign.id)
  return {
    campaign,
    mayChange,
    publicAddress: campaign.published
      ? `${at.house.surroundings.url}/o/${organisation.slug}/campaigns/${campaign.slug}`
      : null,
    chain: await readChain(at, campaign.id, outcome),
    outcome,
    steps: await stepsOf(at, campaign, mayChange),
    owners: mayChange ? await accountsOf(at, campaign.branch_id) : [],
    today: wallTimeAt(at.now.getTime(), organisation.time_zone).slice(0, 10),
    events: await eventSummaries(at, campaign.id),
    evidence: await listEvidence(at, campaign.id),
    mailings: mayChange ? await reportMailings(at, campaign.id) : [],
    affected: mayChange ? await affectedBy(at, campaign) : [],
  }
}

/** Whose problem it is, as far as they said who they are. */
async function affectedBy(at: At, campaign: CampaignRow): Promise<CampaignPageProps['affected']> {
  if (campaign.theme_id === null) return []
  const names = await personNames(at, await peopleOfTheme(at, campaign.theme_id))
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

async function stepsOf(at: At, campaign: CampaignRow, mayChange: boolean): Promise<CampaignPageProps['steps']> {
  const steps = await listSteps(at, campaign.id)
  const names = await accountNames(
    at,
    steps.flatMap((step) => step.owner_id ?? []),
  )
  return steps.map((step) => ({
    id: step.id,
    title: step.title,
    dueOn: step.due_on,
    done: step.done_at !== null,
    owner: step.owner_id ? (names.get(step.owner_id) ?? null) : null,
    mayTick: mayChange || (step.owner_id !== null && step.owner_id === at.scope.account),
  }))
}
