import type { Level, RoundRecord } from '../../rooms/listening/rules/index.ts'
import { reportable } from '../../rooms/listening/rules/index.ts'
import { lockAway, takeOut } from '../sealing/lock.ts'
import type { Seal } from '../sealing/seal.ts'
import { database, type KeptRecord, STRICT } from './database.ts'

/** What it takes to record: which turf, at which level, the key for the phone's copy and the seal for the server's. */
export type Pen = { turf: string; level: Level; key: CryptoKey; seal: Seal }

/**
 * Records all of these or none. When this resolves they are on the disk, and only then may the screen say so.
 * @throws DOMException `QuotaExceededError` when the phone is full
 */
export async function keepRecords(pen: Pen, records: readonly RoundRecord[]): Promise<void> {
  const rows = await Promise.all(records.map((record) => rowOf(pen, record)))
  const tx = (await database()).transaction(['turf', 'record'], 'readwrite', STRICT)
  const turfs = tx.objectStore('turf')
  const turf = await turfs.get(pen.turf)
  if (!turf) {
    tx.abort()
    await tx.done.catch(() => undefined)
    throw new Error('this turf is no longer on the phone')
  }
  const added = rows.map((row) => tx.objectStore('record').add(row))
  const counted = turfs.put({ ...turf, recorded: turf.recorded + rows.length })
  await Promise.all([...added, counted, tx.done])
}

async function rowOf(pen: Pen, record: RoundRecord): Promise<KeptRecord> {
  const [own, sealed] = await Promise.all([lockAway(pen.key, record), pen.seal(reportable(record, pen.level))])
  return { id: record.id, turf: pen.turf, own, sealed, waiting: 1 }
}

/** All that this phone recorded in a turf, in order. */
export async function readRecords(turf: string, key: CryptoKey): Promise<RoundRecord[]> {
  const rows = await (await database()).getAllFromIndex('record', 'turf', turf)
  return Promise.all(rows.flatMap((row) => (row.own ? [takeOut<RoundRecord>(key, row.own)] : [])))
}
