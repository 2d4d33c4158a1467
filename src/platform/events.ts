import { sql } from 'kysely'
import type { At } from './at.ts'
import { newId } from './ids.ts'

/** What a verb did, appended once, in the transaction of the verb. */
export type NewEvent = {
  /** `room.noun-happened` */
  readonly verb: string
  readonly subject?: string | null
  readonly branch?: string | null
  readonly reason?: string | null
  readonly batch?: string | null
  /** A power over members' data: it then stands in the power log that the branch's members read. */
  readonly power?: boolean
  /** Numbers and names of things, never of people: facts outlive an erasure. */
  readonly facts?: Record<string, unknown>
  /** What changed, per person concerned: removed when that person is erased. */
  readonly changes?: readonly { readonly person: string; readonly change: unknown }[]
}

export type HouseEvent = NewEvent & { readonly id: string }

/** Appends one event and runs its subscribers in the same transaction. */
export async function record(at: At, event: NewEvent): Promise<HouseEvent> {
  const [recorded] = await recordAll(at, [event])
  if (!recorded) throw new Error('an event was not recorded')
  return recorded
}

/** Appends many events with one statement (a batch of visits from a phone). */
export async function recordAll(at: At, events: readonly NewEvent[]): Promise<HouseEvent[]> {
  const recorded = events.map((event) => ({ ...event, id: newId() }))
  if (recorded.length === 0) return recorded
  const rows = recorded.map((event) => ({
    organisation_id: at.scope.organisation,
    id: event.id,
    actor_kind: at.scope.kind,
    actor: at.scope.account,
    verb: event.verb,
    subject: event.subject ?? null,
    branch_id: event.branch ?? null,
    reason: event.reason ?? null,
    batch: event.batch ?? null,
    power: event.power ?? false,
    facts: event.facts ?? {},
  }))
  await sql`insert into platform.event
    (organisation_id, id, actor_kind, actor, verb, subject, branch_id, reason, batch, power, facts)
    select organisation_id, id, actor_kind, actor, verb, subject, branch_id, reason, batch, power, facts
    from jsonb_populate_recordset(null::platform.event, ${JSON.stringify(rows)}::jsonb)`.execute(at.trx)
  await recordChanges(at, recorded)
  for (const event of recorded) for (const listen of at.house.subscribers(event.verb)) await listen(at, event)
  return recorded
}

async function recordChanges(at: At, events: readonly HouseEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    (event.changes ?? []).map((changed) => ({
      organisation_id: at.scope.organisation,
      event_id: event.id,
      person_id: changed.person,
      change: changed.change,
    })),
  )
  if (rows.length === 0) return
  await sql`insert into platform.event_change (organisation_id, event_id, person_id, change)
    select organisation_id, event_id, person_id, change
    from jsonb_populate_recordset(null::platform.event_change, ${JSON.stringify(rows)}::jsonb)`.execute(at.trx)
}
