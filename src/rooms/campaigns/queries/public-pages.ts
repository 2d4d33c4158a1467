import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { id } from '../../../platform/input.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { ownSignup } from '../actions/confirm-signup.ts'
import { makeStamp } from '../actions/sign-up-stamp.ts'
import { type CalendarEvent, drawCalendar } from '../calendar.ts'
import type { OwnSignupProps } from '../pages/own-signup.tsx'
import type { PublicCampaignProps, PublicCampaignsProps } from '../pages/public-campaign.tsx'
import type { PublicEventProps } from '../pages/public-event.tsx'
import { inPublic } from '../rules/index.ts'
import { listPublished, readCampaign, readPublished } from './campaigns.ts'
import { readChain, readOutcome } from './chain.ts'
import { type EventSummary, eventSummaries, summaryOf } from './event-pages.ts'
import { type EventRow, listPublicEvents, readEvent, readOwnEvent } from './events.ts'
import { listEvidence } from './evidence.ts'

const organisation = v.string()

export const PublicCampaigns = v.object({ organisation })
export const PublicCampaign = v.object({ organisation, slug: v.string() })
export const PublicEvent = v.object({ organisation, event: id })
type PublicEvent = v.InferOutput<typeof PublicEvent>

export async function readPublicCampaigns(
  at: At,
  _input: v.InferOutput<typeof PublicCampaigns>,
): Promise<PublicCampaignsProps> {
  const group = await groupOf(at)
  const campaigns = []
  for (const campaign of await listPublished(at)) {
    campaigns.push({
      ...campaign,
      chain: inPublic(await readChain(at, campaign.id, await readOutcome(at, campaign.id))),
    })
  }
  return { group, campaigns }
}

/** What anybody may read of a campaign: no names, and of the people only how many. */
export async function readPublicCampaign(
  at: At,
  input: v.InferOutput<typeof PublicCampaign>,
): Promise<PublicCampaignProps> {
  const campaign = await readPublished(at, input.slug)
  const outcome = await readOutcome(at, campaign.id)
  const events = (await eventSummaries(at, campaign.id)).filter((event) => event.audience === 'public')
  const coming = events.filter((event) => event.ends_at >= at.now)
  const next = coming.find((event) => event.cancelled_at === null)
  return {
    group: await groupOf(at),
    campaign,
    outcome,
    chain: inPublic(await readChain(at, campaign.id, outcome)),
    coming: coming.map(publicly),
    past: events.filter((event) => event.ends_at < at.now && event.cancelled_at === null).map(publicly),
    evidence: await listEvidence(at, campaign.id, true),
    form: next ? { event: next.id, stamp: makeStamp(at, next.id), full: isFull(next) } : null,
  }
}

export async function readPublicEvent(at: At, input: PublicEvent): Promise<PublicEventProps> {
  const event = await summaryOf(at, await readEvent(at, input.event))
  const campaign = await readCampaign(at, event.campaign_id)
  const open = event.cancelled_at === null && event.ends_at >= at.now
  return {
    group: await groupOf(at),
    campaign: { title: campaign.title, slug: campaign.slug },
    event: publicly(event),
    form: open ? { event: event.id, stamp: makeStamp(at, event.id), full: isFull(event) } : null,
  }
}

const isFull = (event: EventSummary) => event.places !== null && event.held + event.waiting >= event.places

function publicly(event: EventSummary): PublicEventProps['event'] {
  const { id, title, about, venue, places, held, came } = event
  return {
    ...{ id, title, about, venue, came },
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    zone: event.time_zone,
    free: places === null ? null : Math.max(0, places - held - event.waiting),
    cancelled: event.cancelled_at !== null,
  }
}

async function groupOf(at: At): Promise<PublicCampaignProps['group']> {
  const { name, slug, contact, imprint } = await ownOrganisation(at)
  return { name, slug, contact, imprint }
}

export async function readOwnSignup(at: At, input: { link: string }): Promise<OwnSignupProps> {
  const signup = await ownSignup(at)
  const event = await readEvent(at, signup.event_id)
  const { starts_at: startsAt, time_zone: zone, title, venue } = event
  const closed = event.cancelled_at ? 'off' : event.ends_at < at.now ? 'over' : null
  return { link: input.link, state: signup.state, closed, event: { title, venue, startsAt, zone } }
}

/** One event as a file for a calendar. */
export async function downloadEvent(at: At, input: { event: string }): Promise<Download> {
  const event = await readEvent(at, input.event)
  const group = await ownOrganisation(at)
  return calendarOf(at, group, event.title, [event])
}

const MONTH = 31 * 24 * 60 * 60 * 1000

/** The same for those of the branch, members' events too. */
export async function downloadOwnEvent(at: At, input: { event: string }): Promise<Download> {
  await readOwnEvent(at, input.event)
  return downloadEvent(at, input)
}

/** All public events of the organisation as a feed: those to come, and those of the last month, so that a change of one is still seen. */
export async function downloadFeed(at: At, _input: v.InferOutput<typeof PublicCampaigns>): Promise<Download> {
  const group = await ownOrganisation(at)
  const events = await listPublicEvents(at, new Date(at.now.getTime() - MONTH))
  return calendarOf(at, group, group.name, events)
}

function calendarOf(at: At, group: { slug: string }, name: string, events: readonly EventRow[]): Download {
  const { url } = at.house.surroundings
  const drawn = events.map(
    (event): CalendarEvent => ({
      id: event.id,
      title: event.title,
      about: event.about,
      venue: event.venue,
      startsAt: event.starts_at,
      endsAt: event.ends_at,
      timeZone: event.time_zone,
      sequence: event.sequence,
      changedAt: event.changed_at,
      cancelled: event.cancelled_at !== null,
      url: `${url}/o/${group.slug}/events/${event.id}`,
    }),
  )
  return {
    type: 'text/calendar; charset=utf-8',
    name: 'calendar.ics',
    body: drawCalendar(name, new URL(url).hostname, drawn),
  }
}
