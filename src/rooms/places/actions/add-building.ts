import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, optionalText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { layOutDoors } from '../rules/floors.ts'
import { placeKey } from '../rules/key.ts'
import { type ReadPlace, readPlace } from '../rules/place.ts'
import { keepPlaces } from './import-places/keep.ts'

const count = (most: number) => v.pipe(v.string(), v.trim(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(most))

export const NewBuilding = v.object({
  branch: id,
  address: shortText,
  floors: v.optional(count(99), '1'),
  flats: v.optional(count(99), '1'),
  numbering: v.optional(v.picklist(['through', 'by-floor']), 'through'),
  longitude: optionalText,
  latitude: optionalText,
})

/** Adds one building with all its doors. @throws Refusal `conflict` when it stands there already */
export async function addBuilding(
  at: At,
  input: v.InferOutput<typeof NewBuilding>,
): Promise<{ id: string; doors: number }> {
  may(at, 'places.change', { branch: input.branch })
  const place = read(input)
  const doors = layOutDoors(input.floors, input.flats, input.numbering)
  const kept = await keepPlaces(
    at,
    { branch: input.branch, batch: null },
    doors.map(({ unit, floor }) => ({
      ...place,
      floors: input.floors,
      unit,
      unitKey: placeKey(unit),
      floor,
      outline: null,
    })),
  )
  const building = kept.newBuildings[0]
  if (!building) throw new Refusal('conflict', 'places.building-known', { address: place.address })
  await record(at, {
    verb: 'places.building-added',
    subject: building,
    branch: input.branch,
    facts: { address: place.address, doors: doors.length },
  })
  return { id: building, doors: doors.length }
}

function read({ address, longitude, latitude }: v.InferOutput<typeof NewBuilding>): ReadPlace {
  const place = readPlace({ address, longitude, latitude })
  if (typeof place === 'object') return place
  if (place === 'no-address') throw new Refusal('invalid', 'places.no-number', {}, { address: 'places.no-number' })
  throw new Refusal('invalid', 'places.bad-degrees', {}, { longitude: 'places.bad-degrees' })
}
