import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId, randomId } from '../../../platform/ids.ts'
import { id, optionalId, optionalText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { findBuilding } from '../../places/index.ts'
import { AFFECTED, SEVERITIES, SINCE, WORDS_MAX } from '../rules/index.ts'

const choice = <const T extends readonly string[]>(options: T) =>
  v.pipe(
    v.optional(v.union([v.literal(''), v.picklist(options)]), ''),
    v.transform((value) => value || null),
  )

export const NewGrievance = v.object({
  branch: id,
  words: v.pipe(
    v.string('platform.required'),
    v.trim(),
    v.minLength(1, 'platform.required'),
    v.maxLength(WORDS_MAX, 'platform.too-long'),
  ),
  spot: optionalText,
  building: optionalId,
  person: optionalId,
  since: choice(SINCE),
  severity: v.pipe(
    choice(SEVERITIES.map(String)),
    v.transform((value) => (value === null ? null : Number(value))),
  ),
  affected: choice(AFFECTED),
  tried: optionalText,
})

/** Writes down what somebody said at the stall, on the phone, at the desk. With a person, they agreed to be recorded. */
export async function recordGrievance(at: At, input: v.InferOutput<typeof NewGrievance>): Promise<{ id: string }> {
  may(at, 'grievances.change', { branch: input.branch })
  if (input.building && (await findBuilding(at, input.building)).branch !== input.branch)
    throw new Refusal('invalid', 'listening.building-elsewhere', {}, { building: 'listening.building-elsewhere' })
  const grievance = newId()
  await at.trx
    .insertInto('listening.grievance')
    .values({
      organisation_id: at.scope.organisation,
      id: grievance,
      branch_id: input.branch,
      building_id: input.building,
      person_id: input.person,
      household: input.person ? null : randomId(),
      words: input.words,
      spot: input.spot,
      since: input.since,
      severity: input.severity,
      affected: input.affected,
      tried: input.tried,
      came_by: 'desk',
      day: at.now.toISOString().slice(0, 10),
      recorded_by: at.scope.account,
    })
    .execute()
  await record(at, {
    verb: 'listening.grievance-raised',
    subject: grievance,
    branch: input.branch,
    changes: input.person ? [{ person: input.person, change: { raised: grievance } }] : [],
  })
  return { id: grievance }
}
