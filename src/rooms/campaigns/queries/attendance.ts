import type { At } from '../../../platform/at.ts'
import type { SignupRow } from './signups.ts'

/** @returns whether anything changed */
export async function setAttendance(at: At, signup: SignupRow): Promise<boolean> {
  const done = await at.trx
    .insertInto('campaigns.attendance')
    .values({
      organisation_id: at.scope.organisation,
      event_id: signup.event_id,
      signup_id: signup.id,
      branch_id: signup.branch_id,
      came_at: at.now,
      marked_by: at.scope.account,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** @returns whether anything changed */
export async function clearAttendance(at: At, signup: SignupRow): Promise<boolean> {
  const done = await at.trx
    .deleteFrom('campaigns.attendance')
    .where('organisation_id', '=', at.scope.organisation)
    .where('event_id', '=', signup.event_id)
    .where('signup_id', '=', signup.id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Which sign-ups of an event came. */
export async function whoCame(at: At, event: string): Promise<ReadonlySet<string>> {
  const rows = await at.trx
    .selectFrom('campaigns.attendance')
    .select('signup_id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('event_id', '=', event)
    .execute()
  return new Set(rows.map((row) => row.signup_id))
}

/** Persons who came to an event, for the filter. */
export async function personsWhoCame(at: At, event: string): Promise<string[]> {
  const rows = await at.trx
    .selectFrom('campaigns.attendance as a')
    .innerJoin('campaigns.signup as s', (join) =>
      join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.signup_id'),
    )
    .select('s.person_id')
    .distinct()
    .where('a.organisation_id', '=', at.scope.organisation)
    .where('a.event_id', '=', event)
    .where('s.person_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => (row.person_id ? [row.person_id] : []))
}
