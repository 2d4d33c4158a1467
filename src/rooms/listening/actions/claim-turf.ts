import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { notFound, Refusal } from '../../../platform/refusal.ts'
import { issueLink } from '../../organisation/index.ts'
import { findHandout, type Handout } from '../queries/handouts.ts'
import { packOf } from '../queries/pack.ts'
import { phonesOf } from '../queries/phones.ts'
import { type Claimed, DELIVERY_DAYS, PHONES_MOST } from '../rules/index.ts'

export const ClaimTurf = v.object({ phone: id, device: v.pipe(v.string(), v.trim(), v.maxLength(60)) })

/**
 * A phone takes the turf that its link opens: it gets the list, and a token that can deliver records and nothing else.
 * Asked again by the same phone it answers the same, since the first answer may have got lost.
 * @throws Refusal `listening.handout-over`, `listening.takes-no-phones`, `listening.phones-full`, `listening.phone-cut-off`
 */
export async function claimTurf(at: At, input: v.InferOutput<typeof ClaimTurf>): Promise<Claimed> {
  const [subject] = at.scope.things
  if (!subject) throw notFound()
  const handout = await findHandout(at, subject)
  if (handout.withdrawn_at || at.now >= handout.until) throw new Refusal('gone', 'listening.handout-over')
  await admitPhone(at, handout, input)
  const until = new Date(handout.until.getTime() + DELIVERY_DAYS * 24 * 60 * 60 * 1000)
  const delivery = await issueLink(at, {
    kind: 'delivery',
    subject: handout.id,
    also: [handout.turf_id],
    branch: handout.branch_id,
    until,
  })
  return { pack: await packOf(at, handout), delivery }
}

async function admitPhone(at: At, handout: Handout, input: v.InferOutput<typeof ClaimTurf>): Promise<void> {
  const phones = await phonesOf(at, handout.id)
  const known = phones.find((phone) => phone.id === input.phone)
  if (known?.cut_off_at) throw new Refusal('gone', 'listening.phone-cut-off')
  if (known) return
  if (!handout.takes_phones) throw new Refusal('gone', 'listening.takes-no-phones')
  if (phones.filter((phone) => !phone.cut_off_at).length >= PHONES_MOST)
    throw new Refusal('conflict', 'listening.phones-full')
  await at.trx
    .insertInto('listening.phone')
    .values({
      organisation_id: at.scope.organisation,
      id: input.phone,
      branch_id: handout.branch_id,
      handout_id: handout.id,
      device: input.device,
      claimed_at: at.now,
      last_contact_at: at.now,
    })
    .execute()
  await record(at, {
    verb: 'listening.turf-claimed',
    subject: handout.id,
    branch: handout.branch_id,
    facts: { device: input.device },
  })
}
