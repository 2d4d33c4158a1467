import * as v from 'valibot'
import { download, get, linked, open, post, type Route, to } from '../../../platform/http/routes.ts'
import { id } from '../../../platform/input.ts'
import { cancelOwnSignup } from '../actions/cancel-signup.ts'
import { confirmOwnSignup, OwnSignup } from '../actions/confirm-signup.ts'
import { NewSignup, signUp } from '../actions/sign-up.ts'
import * as pages from '../pages/index.ts'
import { downloadEvidence } from '../queries/evidence.ts'
import * as read from '../queries/public-pages.ts'
import { readThanks } from '../queries/thanks.ts'

const OneEvidence = v.object({ organisation: v.string(), evidence: id })

const thanks = (_: unknown, input: { organisation: string; event: string }) =>
  `/o/${input.organisation}/events/${input.event}/thanks`
const own = (_: unknown, { link }: { link: string }) => `/signup/${link}`
const AGAIN = { again: '/signup/:link' }

export const publicRoutes: readonly Route[] = [
  get('/o/:organisation/campaigns', open(), read.PublicCampaigns, read.readPublicCampaigns, pages.PublicCampaignsPage),
  get(
    '/o/:organisation/campaigns/:slug',
    open(),
    read.PublicCampaign,
    read.readPublicCampaign,
    pages.PublicCampaignPage,
  ),
  get('/o/:organisation/events/:event', open(), read.PublicEvent, read.readPublicEvent, pages.PublicEventPage),
  post('/o/:organisation/events/:event/signups', open(), NewSignup, signUp, to(thanks), {
    again: '/o/:organisation/events/:event',
    perMinute: 6,
  }),
  get('/o/:organisation/events/:event/thanks', open(), read.PublicEvent, readThanks, pages.ThanksPage),
  download('/o/:organisation/events/:event/calendar.ics', open(), read.PublicEvent, read.downloadEvent),
  download('/o/:organisation/calendar.ics', open(), read.PublicCampaigns, read.downloadFeed),
  download('/o/:organisation/evidence/:evidence', open(), OneEvidence, downloadEvidence),

  get('/signup/:link', linked('signup'), OwnSignup, read.readOwnSignup, pages.OwnSignupPage),
  post('/signup/:link/confirmed', linked('signup'), OwnSignup, confirmOwnSignup, to(own), AGAIN),
  post('/signup/:link/cancelled', linked('signup'), OwnSignup, cancelOwnSignup, to(own), AGAIN),
]
