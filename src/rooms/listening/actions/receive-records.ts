import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findGround, type RoundGround } from '../queries/ground.ts'
import { touchPhone } from '../queries/phones.ts'
import { freshAmong } from '../queries/receipts.ts'
import {
  admit,
  type Batch,
  type Delivered,
  type Receipt,
  RoundRecord,
  reportable,
  type SealedRecord,
} from '../rules/index.ts'
import { openSealed } from '../sealing.ts'
import { keepRecords } from './keep-records/index.ts'

/**
 * Takes what a phone recorded: each record once, however often it is sent, all of the batch in one transaction. A record
 * that can't be kept is refused by itself. After the round's end, what was still waiting is taken as well.
 * @throws Refusal `listening.phone-cut-off`
 */
export async function receiveRecords(at: At, { phone, records }: v.InferOutput<typeof Batch>): Promise<Delivered> {
  const ground = await findGround(at, phone)
  if (ground.cutOff) throw new Refusal('gone', 'listening.phone-cut-off')
  const judged = await judge(at, ground, records)
  const admitted = judged.flatMap(({ record }) => record ?? [])
  const fresh = await freshAmong(
    at,
    ground,
    admitted.map(({ id }) => id),
  )
  const refused = await keepRecords(
    at,
    ground,
    admitted.filter(({ id }) => fresh.has(id)),
  )
  await touchPhone(at, phone)
  return {
    state: ground.over ? 'withdrawn' : at.now < new Date(ground.until) ? 'open' : 'ended',
    until: new Date(ground.until).toISOString(),
    receipts: judged.map(({ id, code }): Receipt => {
      const why = code ?? refused.get(id)
      if (why !== undefined) return { id, outcome: 'refused', code: why }
      return { id, outcome: fresh.has(id) ? 'accepted' : 'already' }
    }),
  }
}

type Judged = { id: string; record: RoundRecord | null; code: string | null }

/** Opens each record and judges it; a door that was found earlier in the batch counts for those after it. */
async function judge(at: At, ground: RoundGround, sealed: readonly SealedRecord[]): Promise<Judged[]> {
  const opened = await openSealed(at.house.secrets.field.privateKey, sealed)
  const doors = new Map(ground.doors)
  return sealed.map(({ id }, i): Judged => {
    if (opened[i] === null) return { id, record: null, code: 'record.unreadable' }
    const parsed = v.safeParse(RoundRecord, opened[i])
    if (!parsed.success || parsed.output.id !== id) return { id, record: null, code: 'record.malformed' }
    const record = reportable(parsed.output, ground.level)
    const code = admit(record, { ...ground, doors })
    if (!code && record.kind === 'door') doors.set(id, { building: record.building, door: id })
    return { id, record: code ? null : record, code }
  })
}
