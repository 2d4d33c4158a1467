import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { findDoor } from '../queries/doors.ts'

export const DoorMark = v.object({ door: id, avoid: v.picklist(['yes', 'no']) })

/** Somebody behind the door asked us not to call, or lets us again. It says nothing of who. */
export async function markDoor(
  at: At,
  input: v.InferOutput<typeof DoorMark>,
): Promise<{ door: string; avoid: boolean }> {
  const door = await findDoor(at, input.door)
  may(at, 'places.change', { branch: door.branch })
  const avoid = input.avoid === 'yes'
  await at.trx
    .updateTable('places.door')
    .set({ avoid })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', door.id)
    .execute()
  await record(at, {
    verb: 'places.door-marked',
    subject: door.id,
    branch: door.branch,
    facts: { avoid: avoid ? 1 : 0 },
  })
  return { door: door.id, avoid }
}
