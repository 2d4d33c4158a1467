import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import { belongsTo } from './campaigns.ts'

export type EventRow = {
  id: string
  campaign_id: string
  branch_id: string
  title: string
  about: string
  starts_at: Date
  ends_at: Date
  time_zone: string
  venue: string
  places: number | null
  audience: 'public' | 'members'
  sequence: number
  changed_at: Date
  cancelled_at: Date | null
}

const columns = [
  ...(['id', 'campaign_id', 'branch_id', 'title', 'about', 'starts_at', 'ends_at'] as const),
  ...(['time_zone', 'venue', 'places', 'audience', 'sequence', 'changed_at', 'cancelled_at'] as const),
] as const

const events = (at: At) =>
  at.trx.selectFrom('campaigns.event').select(columns).where('organisation_id', '=', at.scope.organisation)

/** @throws Refusal `not-found`, also where the viewer may not see it */
export async function readEvent(at: At, id: string): Promise<EventRow> {
  const event = await events(at).where('id', '=', id).executeTakeFirst()
  if (!event) throw notFound()
  return event as EventRow
}

/** An event for those of its branch, and for who runs it. @throws Refusal `not-found` */
export async function readOwnEvent(at: At, id: string): Promise<EventRow> {
  const event = await readEvent(at, id)
  if (!belongsTo(at, event.branch_id) && !at.scope.things.includes(event.id)) throw notFound()
  return event
}

/** The events of a campaign in the order of time. */
export async function listEvents(at: At, campaign: string): Promise<EventRow[]> {
  const rows = await events(at).where('campaign_id', '=', campaign).orderBy('starts_at').orderBy('id').execute()
  return rows as EventRow[]
}

/** What anybody may come to, of the campaigns that are published; `since` leaves older ones out. */
export async function listPublicEvents(at: At, since: Date): Promise<EventRow[]> {
  const rows = await events(at)
    .where('audience', '=', 'public')
    .where('ends_at', '>', since)
    .where('campaign_id', 'in', (eb) =>
      eb
        .selectFrom('campaigns.campaign')
        .select('id')
        .where('organisation_id', '=', at.scope.organisation)
        .where('published', '=', true),
    )
    .orderBy('starts_at')
    .limit(500)
    .execute()
  return rows as EventRow[]
}

export type Places = { held: number; waiting: number }

/** How many hold a place, and how many wait: numbers only, for whoever may see the event. */
export async function placesOf(at: At, event: string): Promise<Places> {
  const { rows } = await sql<Places>`select held, waiting from campaigns.places_taken(${event}::uuid)`.execute(at.trx)
  return rows[0] ?? { held: 0, waiting: 0 }
}

/** Places are given out one at a time, however many confirm at once. Held until the transaction ends. */
export async function lockEvent(at: At, event: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${event}, 1))`.execute(at.trx)
}

/** The notes for those who run an event; empty where there are none, or where the viewer doesn't run it. */
export async function readBriefing(at: At, event: string): Promise<string> {
  const found = await at.trx
    .selectFrom('campaigns.briefing')
    .select('words')
    .where('organisation_id', '=', at.scope.organisation)
    .where('event_id', '=', event)
    .executeTakeFirst()
  return found?.words ?? ''
}

export async function setBriefing(at: At, event: Pick<EventRow, 'id' | 'branch_id'>, words: string): Promise<void> {
  await at.trx
    .insertInto('campaigns.briefing')
    .values({ organisation_id: at.scope.organisation, event_id: event.id, branch_id: event.branch_id, words })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'event_id']).doUpdateSet({ words }))
    .execute()
}

/** How many came to an event. */
export async function cameTo(at: At, event: string): Promise<number> {
  const { rows } = await sql<{ came: number | null }>`select campaigns.came_to(${event}::uuid) as came`.execute(at.trx)
  return rows[0]?.came ?? 0
}

/** Events near the viewer that begin in a time, those to come first; at most 3. */
export async function listEventsNear(at: At, from: Date, until: Date): Promise<EventRow[]> {
  const rows = await events(at)
    .where('branch_id', 'in', [...at.scope.near])
    .where('starts_at', '>', from)
    .where('starts_at', '<', until)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .limit(3)
    .execute()
  return rows as EventRow[]
}

/** Events that the viewer runs and that take place in a time. */
export async function listEventsToRun(at: At, from: Date, until: Date): Promise<EventRow[]> {
  if (at.scope.things.length === 0) return []
  const rows = await events(at)
    .where('id', 'in', [...at.scope.things])
    .where('ends_at', '>', from)
    .where('starts_at', '<', until)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .execute()
  return rows as EventRow[]
}
