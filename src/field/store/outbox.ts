import type { Receipt, SealedRecord } from '../../rooms/listening/rules/index.ts'
import { database, STRICT } from './database.ts'

/** The oldest records of a turf that still wait, sealed. */
export async function nextBatch(turf: string, most: number): Promise<SealedRecord[]> {
  const db = await database()
  const batch: SealedRecord[] = []
  for await (const { value } of db.transaction('record').store.index('waiting').iterate()) {
    if (value.turf === turf && value.sealed) batch.push(value.sealed)
    if (batch.length === most) break
  }
  return batch
}

/** Strikes off what the server has, and sets aside what it refused, with the reason. */
export async function settle(turf: string, receipts: readonly Receipt[]): Promise<void> {
  const tx = (await database()).transaction(['turf', 'record'], 'readwrite', STRICT)
  let delivered = 0
  for (const receipt of receipts) {
    const row = await tx.objectStore('record').index('id').get(receipt.id)
    if (!row?.waiting || row.turf !== turf) continue
    const { waiting: _waiting, sealed, refused: _refused, ...rest } = row
    if (receipt.outcome === 'refused') {
      await tx.objectStore('record').put({ ...rest, ...(sealed ? { sealed } : {}), refused: receipt.code })
      continue
    }
    delivered += 1
    if (rest.own) await tx.objectStore('record').put(rest)
    else await tx.objectStore('record').delete(row.seq as number)
  }
  const kept = await tx.objectStore('turf').get(turf)
  if (kept) await tx.objectStore('turf').put({ ...kept, delivered: kept.delivered + delivered })
  await tx.done
}

/** Puts refused records back in the queue, for when an organiser has put right what stood in their way. */
export async function tryRefusedAgain(): Promise<void> {
  const tx = (await database()).transaction('record', 'readwrite', STRICT)
  for await (const cursor of tx.store) {
    const { refused, ...rest } = cursor.value
    if (refused !== undefined) await cursor.update({ ...rest, waiting: 1 })
  }
  await tx.done
}

export type RefusedRecord = { id: string; turf: string; code: string }

/**
 * `lost` is what was confirmed on the screen and is now neither here nor delivered: it is counted, not claimed to be 0.
 */
export type Standing = { waiting: number; lost: number; refused: RefusedRecord[] }

export async function standing(): Promise<Standing> {
  const tx = (await database()).transaction(['turf', 'record'])
  const turfs = await tx.objectStore('turf').getAll()
  const waiting = await tx.objectStore('record').index('waiting').count()
  const refused: RefusedRecord[] = []
  for await (const { value } of tx.objectStore('record')) {
    if (value.refused !== undefined) refused.push({ id: value.id, turf: value.turf, code: value.refused })
  }
  const owed = turfs.reduce((sum, turf) => sum + turf.recorded - turf.delivered, 0)
  return { waiting, refused, lost: Math.max(0, owed - waiting - refused.length) }
}
