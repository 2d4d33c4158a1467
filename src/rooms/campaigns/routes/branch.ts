import { download, get, post, type Route, to } from '../../../platform/http/routes.ts'
import { right } from '../../organisation/index.ts'
import { addEvidence, NewEvidence, RemovedEvidence, removeEvidence } from '../actions/add-evidence.ts'
import { addStep, NewStep } from '../actions/add-step.ts'
import * as change from '../actions/change-campaign.ts'
import { NewOutcome, recordOutcome } from '../actions/record-outcome.ts'
import { Report, reportBack } from '../actions/report-back.ts'
import { ChangedCampaign, NewCampaign, startCampaign } from '../actions/start-campaign.ts'
import { RemovedStep, removeStep, TickedStep, tickStep } from '../actions/tick-step.ts'
import * as pages from '../pages/index.ts'
import * as read from '../queries/campaign-pages.ts'
import type { CampaignRow } from '../queries/campaigns.ts'
import { downloadOwnEvidence } from '../queries/evidence.ts'
import { readOutcomeForm } from '../queries/outcome-form.ts'
import { readReport } from '../queries/report-page.ts'
import { words } from '../words.ts'

const w = words.en
const SEE = right('campaigns.see')
const CHANGE = right('campaigns.change')
const SIX_MB = 6 * 1024 * 1024

const page = ({ id }: { readonly id: string }) => `/campaigns/${id}`
const plan = (_: unknown, { campaign }: { campaign: string }) => `/campaigns/${campaign}#plan`
const outcome = ({ id }: { id: string }) => `/campaigns/${id}#outcome`
const AGAIN = { again: '/campaigns/:campaign' }

export const branchRoutes: readonly Route[] = [
  get('/campaigns', SEE, read.Campaigns, read.readCampaigns, pages.CampaignsPage),
  get('/campaigns/new', CHANGE, read.FromTheme, read.readNewCampaign, pages.CampaignFormPage),
  post('/campaigns', CHANGE, NewCampaign, startCampaign, to(page), { again: '/campaigns/new' }),
  get('/campaigns/:campaign', SEE, read.OneCampaign, read.readCampaignPage, pages.CampaignPage),
  get('/campaigns/:campaign/edit', CHANGE, read.OneCampaign, read.readCampaignForm, pages.CampaignFormPage),
  post('/campaigns/:campaign', CHANGE, ChangedCampaign, change.changeCampaign, to(page, w.page.saved), {
    again: '/campaigns/:campaign/edit',
  }),
  post(
    '/campaigns/:campaign/published',
    CHANGE,
    change.Published,
    change.publishCampaign,
    to<CampaignRow, unknown>(page, ({ published }) => (published ? w.page.published : w.page.unpublished)),
  ),
  post(
    '/campaigns/:campaign/state',
    CHANGE,
    change.MovedCampaign,
    change.moveCampaign,
    to<CampaignRow, unknown>(page, ({ state }) => w.page.moved(w.states[state])),
  ),

  post('/campaigns/:campaign/steps', CHANGE, NewStep, addStep, to(plan, w.plan.added), AGAIN),
  post('/campaigns/:campaign/steps/:step/done', SEE, TickedStep, tickStep, to(plan)),
  post('/campaigns/:campaign/steps/:step/removed', CHANGE, RemovedStep, removeStep, to(plan, w.plan.removed)),

  get('/campaigns/:campaign/outcome', CHANGE, read.OneCampaign, readOutcomeForm, pages.OutcomeFormPage),
  post('/campaigns/:campaign/outcome', CHANGE, NewOutcome, recordOutcome, to(outcome, w.outcome.saved)),
  post('/campaigns/:campaign/evidence', CHANGE, NewEvidence, addEvidence, to(outcome, w.outcome.evidenceAdded), {
    ...AGAIN,
    maxBytes: SIX_MB,
  }),
  download('/campaigns/:campaign/evidence/:evidence', SEE, RemovedEvidence, downloadOwnEvidence),
  post(
    '/campaigns/:campaign/evidence/:evidence/removed',
    CHANGE,
    RemovedEvidence,
    removeEvidence,
    to(outcome, w.outcome.evidenceRemoved),
  ),
  get('/campaigns/:campaign/report-back', CHANGE, read.OneCampaign, readReport, pages.ReportPage),
  post(
    '/campaigns/:campaign/report-back',
    CHANGE,
    Report,
    reportBack,
    to(
      ({ id }) => `/messages/${id}`,
      ({ people }) => w.report.sent(people),
    ),
  ),
]
