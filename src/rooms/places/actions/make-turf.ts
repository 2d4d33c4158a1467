import { type ExpressionBuilder, sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import type { DB } from '../../../platform/db/schema.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import type { LonLat } from '../rules/shape.ts'

/** A turf larger than this is no round that somebody walks, and no pack that a phone carries. */
export const DOORS_MOST = 5000

/** Ticked boxes come as one value or many; the map sends its houses as one line. */
const many = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), ''),
  v.transform((value) => (Array.isArray(value) ? value : value.split(',')).filter(Boolean)),
)
const ids = v.pipe(many, v.array(id))

export const NewTurf = v.object({
  branch: id,
  name: shortText,
  street: ids,
  building: ids,
  /** Only these floors of the buildings. */
  floor: v.pipe(many, v.array(v.pipe(v.string(), v.toNumber(), v.integer()))),
  shape: v.optional(v.string(), ''),
})
type Wanted = v.InferOutput<typeof NewTurf>

/** Makes a turf of whole streets and of buildings. Its doors are fixed now; what is built later is added by hand. */
export async function makeTurf(at: At, input: Wanted): Promise<{ id: string; doors: number }> {
  may(at, 'places.change', { branch: input.branch })
  const turf = { organisation_id: at.scope.organisation, id: newId(), branch_id: input.branch, name: input.name }
  const shape = readShape(input.shape)
  await at.trx
    .insertInto('places.turf')
    .values({ ...turf, shape: shape && JSON.stringify(shape), made_by: at.scope.account, made_at: at.now })
    .execute()
  const doors = await fillTurf(at, turf.id, input)
  if (doors === 0) throw new Refusal('invalid', 'places.no-doors')
  if (doors > DOORS_MOST) throw new Refusal('invalid', 'places.turf-too-large', { most: DOORS_MOST })
  await record(at, {
    verb: 'places.turf-made',
    subject: turf.id,
    branch: input.branch,
    facts: { name: input.name, doors },
  })
  return { id: turf.id, doors }
}

async function fillTurf(at: At, turf: string, input: Wanted): Promise<number> {
  const filled = await at.trx
    .insertInto('places.turf_door')
    .columns(['organisation_id', 'turf_id', 'door_id', 'branch_id'])
    .expression((eb) =>
      eb
        .selectFrom('places.door as door')
        .innerJoin('places.building as building', (join) =>
          join
            .onRef('building.organisation_id', '=', 'door.organisation_id')
            .onRef('building.id', '=', 'door.building_id'),
        )
        .select(['door.organisation_id', sql<string>`${turf}::uuid`.as('turf_id'), 'door.id', 'door.branch_id'])
        .where('door.organisation_id', '=', at.scope.organisation)
        .where('door.branch_id', '=', input.branch)
        .where((where) =>
          where.or([...chosen(where, 'street_id', input.street), ...chosen(where, 'id', input.building)]),
        )
        .$if(input.floor.length > 0, (query) => query.where('door.floor', 'in', input.floor)),
    )
    .executeTakeFirst()
  return Number(filled.numInsertedOrUpdatedRows ?? 0)
}

type Both = DB & { building: DB['places.building']; door: DB['places.door'] }

const chosen = (where: ExpressionBuilder<Both, 'building' | 'door'>, column: 'id' | 'street_id', wanted: string[]) =>
  wanted.length > 0 ? [where(`building.${column}`, 'in', wanted)] : []

const Ring = v.pipe(
  v.array(
    v.tuple([
      v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    ]),
  ),
  v.minLength(3),
  v.maxLength(500),
)

function readShape(text: string): LonLat[] | null {
  if (text === '') return null
  try {
    return v.parse(Ring, JSON.parse(text))
  } catch {
    throw new Refusal('invalid', 'places.bad-shape')
  }
}
