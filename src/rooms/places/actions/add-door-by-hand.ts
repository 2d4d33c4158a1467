import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { id, optionalText } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { findBuilding } from '../queries/buildings.ts'
import { addDoor } from './add-door.ts'

export const DoorByHand = v.object({ building: id, unit: optionalText, floor: optionalText })

/** An organiser adds one door to a building. */
export async function addDoorByHand(at: At, input: v.InferOutput<typeof DoorByHand>) {
  const building = await findBuilding(at, input.building)
  may(at, 'places.change', { branch: building.branch })
  return addDoor(at, { ...input, id: newId() })
}
