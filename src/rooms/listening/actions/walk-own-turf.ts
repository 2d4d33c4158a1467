import type * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { findTurf } from '../../places/index.ts'
import { findHandout } from '../queries/handouts.ts'
import type { OneHandout } from './change-handout.ts'
import { type HandoutLink, linkTo } from './link-to.ts'

/** A canvasser with an account opens what was handed out to them on the phone in their hand, without any message. */
export async function walkOwnTurf(at: At, input: v.InferOutput<typeof OneHandout>): Promise<HandoutLink> {
  const handout = await findHandout(at, input.handout)
  if (handout.account_id === null || handout.account_id !== at.scope.account) throw notFound()
  if (handout.withdrawn_at || at.now >= handout.until) throw new Refusal('gone', 'listening.handout-over')
  await record(at, { verb: 'listening.own-turf-opened', subject: handout.id, branch: handout.branch_id })
  return linkTo(at, handout, (await findTurf(at, handout.turf_id)).name)
}
