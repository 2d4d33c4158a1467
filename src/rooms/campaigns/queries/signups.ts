import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Channel, Purpose } from '../../people/index.ts'
import type { Standing } from '../rules/index.ts'

/** One thing that somebody ticked: for what, by which channel, in which words. */
export type Agreed = { readonly purpose: Purpose; readonly channel: Channel; readonly words: string }

export type SignupRow = {
  id: string
  event_id: string
  branch_id: string
  origin: 'form' | 'member' | 'walk-in'
  /** Empty for a walk-in who would rather not say; null once they were erased. */
  name: string | null
  email: string | null
  phone: string | null
  account_id: string | null
  person_id: string | null
  consents: Agreed[] | null
  proven: boolean
  state: Standing
  made_at: Date
  confirmed_at: Date | null
}

const columns = [
  ...(['id', 'event_id', 'branch_id', 'origin', 'name', 'email', 'phone', 'account_id', 'person_id'] as const),
  ...(['consents', 'proven', 'state', 'made_at', 'confirmed_at'] as const),
] as const

const signups = (at: At) =>
  at.trx.selectFrom('campaigns.signup').select(columns).where('organisation_id', '=', at.scope.organisation)

/** @throws Refusal `not-found`, also where the viewer may not see it */
export async function readSignup(at: At, id: string): Promise<SignupRow> {
  const signup = await signups(at).where('id', '=', id).executeTakeFirst()
  if (!signup) throw notFound()
  return signup as unknown as SignupRow
}

/** Everybody of an event who did not cancel, by name, as a list at a door is read. */
export async function listSignups(at: At, event: string): Promise<SignupRow[]> {
  const rows = await signups(at)
    .where('event_id', '=', event)
    .where('state', '!=', 'cancelled')
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows as unknown as SignupRow[]
}

/** Ids of those who wait for a place, the longest waiting first. */
export async function waitingList(at: At, event: string): Promise<string[]> {
  const rows = await at.trx
    .selectFrom('campaigns.signup')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('event_id', '=', event)
    .where('state', '=', 'waiting')
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The sign-up of an account, or of an address, for an event, if it stands. */
export async function standingSignup(
  at: At,
  event: string,
  who: { account?: string; email?: string },
): Promise<SignupRow | null> {
  const row = await signups(at)
    .where('event_id', '=', event)
    .where('state', 'in', ['held', 'waiting'])
    .$if(who.account !== undefined, (query) => query.where('account_id', '=', who.account ?? null))
    .$if(who.email !== undefined, (query) => query.where('email', '=', who.email ?? null))
    .executeTakeFirst()
  return (row as unknown as SignupRow | undefined) ?? null
}

type Change = Partial<Pick<SignupRow, 'state' | 'confirmed_at' | 'person_id' | 'email' | 'phone' | 'name'>>

export async function setSignup(at: At, id: string, change: Change): Promise<void> {
  await at.trx
    .updateTable('campaigns.signup')
    .set(change)
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
}

type NewSignup = Omit<SignupRow, 'person_id' | 'made_at'>

export async function insertSignup(at: At, signup: NewSignup): Promise<void> {
  await at.trx
    .insertInto('campaigns.signup')
    .values({
      ...signup,
      organisation_id: at.scope.organisation,
      consents: sql`${JSON.stringify(signup.consents)}::jsonb`,
      made_at: at.now,
    })
    .execute()
}

/** Whether the address of this sign-up has a place, or waits for one, by another sign-up already. */
export async function isAlreadyComing(at: At, signup: string): Promise<boolean> {
  const { rows } = await sql<{ coming: boolean }>`select campaigns.already_coming(${signup}::uuid) as coming`.execute(
    at.trx,
  )
  return rows[0]?.coming ?? false
}

/** A sign-up that may have been forgotten since a job was asked for. */
export async function findSignup(at: At, id: string): Promise<SignupRow | null> {
  return ((await signups(at).where('id', '=', id).executeTakeFirst()) as unknown as SignupRow | undefined) ?? null
}

const counted = (at: At) =>
  at.trx
    .selectFrom('campaigns.signup')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('organisation_id', '=', at.scope.organisation)
    .where('origin', '=', 'form')

/** How many confirmations were asked for to this address in the day before this one. */
export async function confirmationsSent(at: At, signup: SignupRow): Promise<number> {
  const day = new Date(signup.made_at.getTime() - 24 * 60 * 60 * 1000)
  const found = await counted(at)
    .where('email', '=', signup.email)
    .where('made_at', '>', day)
    .where('id', '<', signup.id)
    .executeTakeFirst()
  return found?.n ?? 0
}

/** How many forms without a proof came for this event before this one, since a moment. */
export async function unprovenBefore(at: At, signup: SignupRow, since: Date): Promise<number> {
  const found = await counted(at)
    .where('event_id', '=', signup.event_id)
    .where('proven', '=', false)
    .where('made_at', '>', since)
    .where('id', '<', signup.id)
    .executeTakeFirst()
  return found?.n ?? 0
}

export async function deleteSignup(at: At, id: string): Promise<void> {
  await at.trx
    .deleteFrom('campaigns.signup')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
}

export async function forgetUnconfirmedBefore(at: At, before: Date): Promise<void> {
  await at.trx
    .deleteFrom('campaigns.signup')
    .where('organisation_id', '=', at.scope.organisation)
    .where('state', '=', 'unconfirmed')
    .where('made_at', '<', before)
    .execute()
}

/** Empties the names of those behind whom no person stands, of events that ended before a moment. */
export async function forgetNamesBefore(at: At, before: Date): Promise<void> {
  await sql`update campaigns.signup s set name = '', email = null, phone = null, consents = '[]'
    from campaigns.event e
    where s.organisation_id = ${at.scope.organisation} and e.organisation_id = s.organisation_id and e.id = s.event_id
      and e.ends_at < ${before} and s.person_id is null and s.account_id is null and (s.name <> '' or s.email is not null)`.execute(
    at.trx,
  )
}
