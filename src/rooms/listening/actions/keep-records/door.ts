import type { At } from '../../../../platform/at.ts'
import { addDoor } from '../../../places/index.ts'
import type { RoundGround } from '../../queries/ground.ts'
import { noteBecame } from '../../queries/receipts.ts'
import type { FoundDoor } from '../../rules/index.ts'

/** @returns the door that it is: somebody may have found it before */
export async function keepDoor(at: At, ground: RoundGround, door: FoundDoor): Promise<string> {
  const floor = door.floor === undefined ? {} : { floor: String(door.floor) }
  const { id } = await addDoor(at, {
    id: door.id,
    building: door.building,
    unit: door.label,
    turf: ground.turf,
    ...floor,
  })
  await noteBecame(at, door.id, { door_id: id })
  return id
}
