import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, optionalId, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import { findTurf } from '../../places/index.ts'
import { findVersion } from '../queries/scripts.ts'
import { LANGUAGES, LEVELS, localTime } from '../rules/index.ts'
import { type HandoutLink, linkTo } from './link-to.ts'

export const NewHandout = v.object({
  turf: id,
  canvasser: shortText,
  account: optionalId,
  /** Local time of the organisation, as a form's date field gives it: `2026-05-04T18:30`. */
  until: v.pipe(v.string(), v.isoDateTime('listening.bad-until')),
  level: v.picklist(LEVELS),
  language: v.picklist(LANGUAGES),
  script: optionalId,
  pin: v.optional(v.literal('yes')),
})

/** Hands a turf to one canvasser until a time. @returns the link, which is shown this once */
export async function handOutTurf(at: At, input: v.InferOutput<typeof NewHandout>): Promise<HandoutLink> {
  const turf = await findTurf(at, input.turf)
  may(at, 'rounds.hand-out', { branch: turf.branch })
  if (turf.closedAt) throw new Refusal('conflict', 'listening.turf-closed')
  const until = localTime(input.until, (await ownOrganisation(at)).time_zone)
  if (until <= at.now) throw new Refusal('invalid', 'listening.until-past', {}, { until: 'listening.until-past' })
  if (input.script && (await findVersion(at, input.script)).branch !== turf.branch)
    throw new Refusal('invalid', 'listening.script-elsewhere')
  const handout = newId()
  await at.trx
    .insertInto('listening.handout')
    .values({
      organisation_id: at.scope.organisation,
      id: handout,
      branch_id: turf.branch,
      turf_id: turf.id,
      canvasser: input.canvasser,
      account_id: input.account,
      version_id: input.script,
      level: input.level,
      language: input.language,
      pin_required: input.pin === 'yes',
      until,
      made_by: at.scope.account,
      made_at: at.now,
    })
    .execute()
  await record(at, {
    verb: 'listening.turf-handed-out',
    subject: handout,
    branch: turf.branch,
    power: true,
    facts: { turf: turf.name, level: input.level },
  })
  return linkTo(
    at,
    { id: handout, branch_id: turf.branch, turf_id: turf.id, until, canvasser: input.canvasser },
    turf.name,
  )
}
