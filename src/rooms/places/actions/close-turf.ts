import type * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { findTurf, type OneTurf } from '../queries/turfs.ts'

/** Closes a turf. What was handed out ends with it: the listening room hears the event. */
export async function closeTurf(at: At, input: v.InferOutput<typeof OneTurf>): Promise<void> {
  const turf = await findTurf(at, input.turf)
  may(at, 'places.change', { branch: turf.branch })
  if (turf.closedAt) throw new Refusal('conflict', 'places.turf-closed')
  await at.trx
    .updateTable('places.turf')
    .set({ closed_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', turf.id)
    .execute()
  await record(at, { verb: 'places.turf-closed', subject: turf.id, branch: turf.branch, facts: { name: turf.name } })
}
