import { BATCH_MAX } from '../../rooms/listening/rules/index.ts'
import type { KeptTurf } from '../store/database.ts'
import { nextBatch, settle } from '../store/outbox.ts'
import { forgetTurf, keptTurf, keptTurfs, noteState } from '../store/turfs.ts'
import { announce } from './news.ts'
import { send } from './server.ts'

/** `retryAfter` is in seconds, when the server named it. */
export type DeliveryResult = { reached: boolean; retryAfter: number | null }

/**
 * Brings everything that waits to the server, one phone-wide delivery at a time: tabs and the service worker take turns.
 * Stopped at any point it goes on where it was, since a record leaves the outbox only with a receipt.
 */
export async function deliver(): Promise<DeliveryResult> {
  return navigator.locks.request('holdfast-field-delivery', async () => {
    for (const turf of await keptTurfs()) {
      const result = await deliverTurf(turf)
      if (!result.reached) return result
    }
    return { reached: true, retryAfter: null }
  })
}

async function deliverTurf(turf: KeptTurf): Promise<DeliveryResult> {
  for (;;) {
    const batch = await nextBatch(turf.id, BATCH_MAX)
    const answer = await send(turf.delivery, turf.phone, batch)
    if (answer.kind === 'unreachable') return { reached: false, retryAfter: answer.retryAfter }
    if (answer.kind === 'refused') {
      if (!CUT_OFF.includes(answer.status)) return { reached: false, retryAfter: null }
      await cutOff(turf, answer.code)
      return { reached: true, retryAfter: null }
    }
    await settle(turf.id, answer.value.receipts)
    await noteState(turf.id, answer.value.state, answer.value.until)
    announce()
    // An answer that settles nothing would be asked for for ever.
    const settled = new Set(answer.value.receipts.map((receipt) => receipt.id))
    if (batch.length < BATCH_MAX || !batch.some((record) => settled.has(record.id))) break
  }
  await forgetIfOver(turf.id)
  return { reached: true, retryAfter: null }
}

/** The statuses of a link or a phone that no longer opens anything. */
const CUT_OFF = [401, 403, 404, 410]

/** The server no longer knows this phone: nothing of the turf may stay readable here, and what waits can't be sent. */
async function cutOff(turf: KeptTurf, code: string): Promise<void> {
  await noteState(turf.id, 'cut-off')
  for (;;) {
    const batch = await nextBatch(turf.id, BATCH_MAX)
    if (batch.length === 0) break
    await settle(
      turf.id,
      batch.map(({ id }) => ({ id, outcome: 'refused', code })),
    )
  }
  await forgetTurf(turf.id)
  announce()
}

/** Forgets a turf that the server ended or took back. Its last row goes when nothing of it waits any more. */
async function forgetIfOver(id: string): Promise<void> {
  const turf = await keptTurf(id)
  if (!turf || (turf.state === 'open' && turf.pack)) return
  await forgetTurf(id)
  announce()
}
