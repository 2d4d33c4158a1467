import * as v from 'valibot'
import { wallTimeAt } from '../../../engines/zone.ts'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { isAllowed, may, ownOrganisation } from '../../organisation/index.ts'
import type { AttendanceProps } from '../pages/attendance.tsx'
import type { EventPageProps } from '../pages/event.tsx'
import type { EventFormProps } from '../pages/event-form.tsx'
import { whoCame } from './attendance.ts'
import { readCampaign } from './campaigns.ts'
import { cameTo, type EventRow, listEvents, placesOf, readBriefing, readEvent, readOwnEvent } from './events.ts'
import { listSignups, standingSignup } from './signups.ts'

export type EventSummary = EventRow & { held: number; waiting: number; came: number }

/** The events of a campaign with their numbers. */
export async function eventSummaries(at: At, campaign: string): Promise<EventSummary[]> {
  const summaries = []
  for (const event of await listEvents(at, campaign)) summaries.push(await summaryOf(at, event))
  return summaries
}

export async function summaryOf(at: At, event: EventRow): Promise<EventSummary> {
  return { ...event, ...(await placesOf(at, event.id)), came: await cameTo(at, event.id) }
}

export const NewEventOf = v.object({ campaign: id })

export async function readNewEvent(at: At, input: v.InferOutput<typeof NewEventOf>): Promise<EventFormProps> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const { time_zone } = await ownOrganisation(at)
  return { campaign: campaign.id, event: null, values: { zone: time_zone } }
}

export const OneEvent = v.object({ event: id })
type OneEvent = v.InferOutput<typeof OneEvent>

export async function readEventForm(at: At, input: OneEvent): Promise<EventFormProps> {
  const event = await readEvent(at, input.event)
  may(at, 'campaigns.change', { branch: event.branch_id })
  const [day, from] = wallTimeAt(event.starts_at.getTime(), event.time_zone).split('T')
  const [, until] = wallTimeAt(event.ends_at.getTime(), event.time_zone).split('T')
  const { title, about, venue, audience, time_zone: zone } = event
  const notes = await readBriefing(at, event.id)
  return {
    campaign: event.campaign_id,
    event: event.id,
    values: { title, about, venue, audience, zone, notes, day, from, until, places: event.places?.toString() ?? '' },
  }
}

/** An event for those of the branch: members say whether they come, organisers and its runner see who does. */
export async function readEventPage(at: At, input: OneEvent): Promise<EventPageProps> {
  const event = await readOwnEvent(at, input.event)
  const organisation = await ownOrganisation(at)
  const mayRun = isAllowed(at.scope, 'events.run', { branch: event.branch_id, thing: event.id })
  const own = await standingSignup(at, event.id, { account: at.scope.account ?? '' })
  const came = mayRun ? await whoCame(at, event.id) : new Set()
  return {
    event: await summaryOf(at, event),
    campaign: event.campaign_id,
    mayRun,
    mayChange: isAllowed(at.scope, 'campaigns.change', { branch: event.branch_id }),
    notes: mayRun ? await readBriefing(at, event.id) : '',
    own: own?.state === 'held' || own?.state === 'waiting' ? own.state : null,
    over: event.ends_at < at.now,
    signups: mayRun ? (await listSignups(at, event.id)).map((one) => ({ ...one, came: came.has(one.id) })) : [],
    publicAddress: event.audience === 'public' ? `/o/${organisation.slug}/events/${event.id}` : null,
    calendar: `/events/${event.id}/calendar.ics`,
  }
}

/** The list at the door. */
export async function readAttendance(at: At, input: OneEvent): Promise<AttendanceProps> {
  const event = await readEvent(at, input.event)
  may(at, 'events.run', { branch: event.branch_id, thing: event.id })
  const came = await whoCame(at, event.id)
  const { name } = await ownOrganisation(at)
  const signups = (await listSignups(at, event.id)).filter((one) => one.state !== 'unconfirmed' || came.has(one.id))
  return {
    event: { id: event.id, title: event.title },
    notes: await readBriefing(at, event.id),
    organisation: name,
    people: signups.map((one) => ({
      id: one.id,
      name: one.name,
      waiting: one.state === 'waiting',
      came: came.has(one.id),
    })),
  }
}
