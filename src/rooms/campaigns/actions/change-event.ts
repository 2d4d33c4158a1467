import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { may } from '../../organisation/index.ts'
import { readCampaign } from '../queries/campaigns.ts'
import { type EventRow, readEvent, setBriefing } from '../queries/events.ts'
import { eventFields, eventRow } from './event-input.ts'

export const NewEvent = v.object({ ...eventFields, campaign: id })

/** Adds an event to a campaign. */
export async function addEvent(at: At, input: v.InferOutput<typeof NewEvent>): Promise<{ id: string }> {
  const campaign = await readCampaign(at, input.campaign)
  may(at, 'campaigns.change', { branch: campaign.branch_id })
  const event = newId()
  await at.trx
    .insertInto('campaigns.event')
    .values({
      organisation_id: at.scope.organisation,
      id: event,
      campaign_id: campaign.id,
      branch_id: campaign.branch_id,
      changed_at: at.now,
      ...eventRow(input),
    })
    .execute()
  await setBriefing(at, { id: event, branch_id: campaign.branch_id }, input.notes)
  await record(at, {
    verb: 'campaigns.event-added',
    subject: event,
    branch: campaign.branch_id,
    facts: { title: input.title },
  })
  return { id: event }
}

export const ChangedEvent = v.object({ ...eventFields, event: id })

/** Changes an event. A higher limit gives the new places to those who wait; a lower one takes none away. */
export async function changeEvent(at: At, input: v.InferOutput<typeof ChangedEvent>): Promise<EventRow> {
  const event = await readEvent(at, input.event)
  may(at, 'campaigns.change', { branch: event.branch_id })
  await setEvent(at, event, eventRow(input))
  await setBriefing(at, event, input.notes)
  await record(at, {
    verb: 'campaigns.event-changed',
    subject: event.id,
    branch: event.branch_id,
    facts: { title: input.title },
  })
  await enqueue(at, 'campaigns.fill-places', { event: event.id })
  return event
}

export const CancelledEvent = v.object({ event: id })

/** Calls an event off: everybody who signed up is told by mail, and calendars show it as cancelled. */
export async function cancelEvent(at: At, input: v.InferOutput<typeof CancelledEvent>): Promise<EventRow> {
  const event = await readEvent(at, input.event)
  may(at, 'campaigns.change', { branch: event.branch_id })
  if (event.cancelled_at) return event
  await setEvent(at, event, { cancelled_at: at.now })
  await record(at, {
    verb: 'campaigns.event-cancelled',
    subject: event.id,
    branch: event.branch_id,
    facts: { title: event.title },
  })
  await enqueue(at, 'campaigns.tell-cancelled', { event: event.id })
  return event
}

/** Every change makes the event newer for the calendars that hold it. */
async function setEvent(at: At, event: EventRow, change: Partial<EventRow>): Promise<void> {
  await at.trx
    .updateTable('campaigns.event')
    .set({ ...change, sequence: event.sequence + 1, changed_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', event.id)
    .execute()
}
