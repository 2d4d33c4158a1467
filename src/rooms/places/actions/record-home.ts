import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { findDoor } from '../queries/doors.ts'

/**
 * Records that somebody lives behind a door. The room that met them asks for the right to do so; the wall lets only
 * organisers of the door's branch and jobs write it.
 */
export async function recordHome(at: At, input: { person: string; door: string }): Promise<void> {
  const door = await findDoor(at, input.door)
  const kept = await at.trx
    .insertInto('places.home')
    .values({
      organisation_id: at.scope.organisation,
      person_id: input.person,
      door_id: door.id,
      branch_id: door.branch,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows !== 1n) return
  await record(at, {
    verb: 'places.home-recorded',
    subject: door.id,
    branch: door.branch,
    changes: [{ person: input.person, change: { door: door.id } }],
  })
}
