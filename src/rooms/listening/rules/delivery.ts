import * as v from 'valibot'

const id = v.pipe(v.string(), v.uuid())
const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))

export const BATCH_MAX = 100

/**
 * A record as it leaves the phone. `key` is the HPKE encapsulation of the sitting (RFC 9180, 65 bytes), `iv` 12 bytes,
 * `data` the JSON of the record under AES-128-GCM with the key that the sitting exports; the id is authenticated with it.
 */
export const SealedRecord = v.object({
  id,
  key: base64url,
  iv: base64url,
  data: v.pipe(base64url, v.maxLength(60_000)),
})
export type SealedRecord = v.InferOutput<typeof SealedRecord>

/** An empty batch asks how things stand. */
export const Batch = v.object({ phone: id, records: v.pipe(v.array(SealedRecord), v.maxLength(BATCH_MAX)) })
export type Batch = v.InferOutput<typeof Batch>

/** `already` means an earlier delivery was accepted and its answer got lost. A refused record may be sent again. */
export const Receipt = v.variant('outcome', [
  v.object({ id, outcome: v.literal('accepted') }),
  v.object({ id, outcome: v.literal('already') }),
  v.object({ id, outcome: v.literal('refused'), code: v.string() }),
])
export type Receipt = v.InferOutput<typeof Receipt>

/** `open` goes on; `ended` and `withdrawn` make the phone forget the turf, and still take what is waiting. */
export const RoundState = v.picklist(['open', 'ended', 'withdrawn'])
export type RoundState = v.InferOutput<typeof RoundState>

export const Delivered = v.object({ state: RoundState, until: v.string(), receipts: v.array(Receipt) })
export type Delivered = v.InferOutput<typeof Delivered>

/** What both sides bind into the keys, so that a key made for anything else opens nothing here. */
export const SEALING_INFO = 'holdfast round record 1'
export const SEALING_EXPORT = 'record key'
