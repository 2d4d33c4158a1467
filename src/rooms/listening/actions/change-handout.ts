import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { type NewEvent, record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { endLinks, may } from '../../organisation/index.ts'
import { findTurf } from '../../places/index.ts'
import { findHandout, type Handout } from '../queries/handouts.ts'
import { type HandoutLink, linkTo } from './link-to.ts'

export const OneHandout = v.object({ handout: id })
export const OnePhone = v.object({ handout: id, phone: id })

/** Takes a turf back before its time. Its phones forget the list at their next contact, and still deliver what waits. */
export async function withdrawHandout(at: At, input: v.InferOutput<typeof OneHandout>): Promise<Handout> {
  const handout = await changeable(at, input.handout)
  await change(at, handout.id, { withdrawn_at: at.now })
  await record(at, { verb: 'listening.handout-withdrawn', ...about(handout) })
  return handout
}

/**
 * Cuts a lost phone off: at its next contact it is told so, and nothing more is taken from it. Whoever has the phone may have
 * the link too, so the link takes no more phones.
 */
export async function cutOffPhone(at: At, input: v.InferOutput<typeof OnePhone>): Promise<Handout> {
  const handout = await changeable(at, input.handout)
  const cut = await at.trx
    .updateTable('listening.phone')
    .set({ cut_off_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', handout.id)
    .where('id', '=', input.phone)
    .where('cut_off_at', 'is', null)
    .executeTakeFirst()
  if (cut.numUpdatedRows === 0n) throw notFound()
  await change(at, handout.id, { takes_phones: false })
  await record(at, { verb: 'listening.phone-cut-off', ...about(handout) })
  return handout
}

/** A fresh link to the same handout; the old ones open nothing any more. Phones that have the turf already go on. */
export async function renewLink(at: At, input: v.InferOutput<typeof OneHandout>): Promise<HandoutLink> {
  const handout = await changeable(at, input.handout)
  if (handout.withdrawn_at || at.now >= handout.until) throw new Refusal('conflict', 'listening.handout-over')
  await endLinks(at, handout.id, 'handout')
  await change(at, handout.id, { takes_phones: true })
  await record(at, { verb: 'listening.link-renewed', ...about(handout) })
  return linkTo(at, handout, (await findTurf(at, handout.turf_id)).name)
}

async function changeable(at: At, id: string): Promise<Handout> {
  const handout = await findHandout(at, id)
  may(at, 'rounds.hand-out', { branch: handout.branch_id })
  return handout
}

async function change(at: At, id: string, set: { withdrawn_at?: Date; takes_phones?: boolean }): Promise<void> {
  await at.trx
    .updateTable('listening.handout')
    .set(set)
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', id)
    .execute()
}

const about = (handout: Handout): Pick<NewEvent, 'subject' | 'branch'> => ({
  subject: handout.id,
  branch: handout.branch_id,
})
