import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { placeKey } from '../rules/key.ts'
import { floorOf } from '../rules/place.ts'

export type NewDoor = {
  /** Made by whoever records it, the phone included: sent twice, it is one door. */
  id: string
  building: string
  /** "Flat 31"; empty where the building has only one door. */
  unit: string
  /** As a sign says it: "3", "G". Empty where nobody knows. */
  floor?: string
  /** The turf in which it was found: the door becomes part of it. */
  turf?: string
}

/**
 * Adds a door to a building. Whoever sees the building may: its organisers, and who was given a turf with a door of it.
 * A door that stands there already is answered instead of a second one.
 * @throws Refusal `not-found` when the viewer can't see the building
 */
export async function addDoor(at: At, input: NewDoor): Promise<{ id: string; building: string; added: boolean }> {
  const organisation_id = at.scope.organisation
  const building = await at.trx
    .selectFrom('places.building')
    .select(['branch_id', 'address'])
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', input.building)
    .executeTakeFirst()
  if (!building) throw notFound()
  const floor = floorOf((input.floor ?? '').trim())
  if (Number.isNaN(floor)) throw new Refusal('invalid', 'places.bad-floor', {}, { floor: 'places.bad-floor' })
  const key = placeKey(input.unit)
  const door = { organisation_id, id: input.id, branch_id: building.branch_id, building_id: input.building }
  const inserted = await at.trx
    .insertInto('places.door')
    .values({ ...door, unit: input.unit, key, floor, found_on_round: input.turf !== undefined })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const added = inserted.numInsertedOrUpdatedRows === 1n
  const id = added ? input.id : await knownDoor(at, input.building, key)
  if (input.turf) await joinTurf(at, { ...door, id }, input.turf)
  if (added)
    await record(at, {
      verb: 'places.door-added',
      subject: id,
      branch: building.branch_id,
      facts: { address: building.address },
    })
  return { id, building: input.building, added }
}

async function knownDoor(at: At, building: string, key: string): Promise<string> {
  const door = await at.trx
    .selectFrom('places.door')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('building_id', '=', building)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!door) throw notFound()
  return door.id
}

async function joinTurf(at: At, door: { id: string; branch_id: string }, turf: string): Promise<void> {
  await at.trx
    .insertInto('places.turf_door')
    .values({ organisation_id: at.scope.organisation, turf_id: turf, door_id: door.id, branch_id: door.branch_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
