import { newId, randomId } from '../../platform/ids.ts'
import { type RoundRecord, roundOf, type TurfPack } from '../../rooms/listening/rules/index.ts'
import { takeOut } from '../sealing/lock.ts'
import { beginSitting } from '../sealing/seal.ts'
import type { KeptTurf } from '../store/database.ts'
import { standing } from '../store/outbox.ts'
import { keepRecords, readRecords } from '../store/records.ts'
import { isFull } from '../store/room-left.ts'
import { announce } from '../sync/news.ts'
import { delivery } from './delivery.ts'
import { phone, type Session, say, suggestLanguage } from './phone.ts'

/** Opens a turf whose key is at hand, and shows it. */
export async function openSession(turf: KeptTurf, key: CryptoKey): Promise<void> {
  if (!turf.pack) throw new Error('a forgotten turf has no list to open')
  const pack = await takeOut<TurfPack>(key, turf.pack)
  const seal = await beginSitting(pack.publicKey)
  const records = await readRecords(turf.id, key)
  const pen = { turf: turf.id, level: pack.level, key, seal }
  suggestLanguage(pack.language)
  phone.set({ view: { kind: 'round', session: { turf, pack, pen, records, round: roundOf(pack, records) } } })
}

export function currentSession(): Session | null {
  const { view } = phone.get()
  return view.kind === 'round' ? view.session : null
}

/** Ids and times for records of this round. By building, neither may tell in which order the doors were visited. */
export function stamp(session: Session): { id: string; at: string } {
  return { id: session.pack.level === 'building' ? randomId() : newId(), at: new Date().toISOString() }
}

/**
 * Writes records down, and says so only once they are on the disk.
 * @returns whether they were recorded
 */
export async function recordAll(records: RoundRecord[], text: string): Promise<boolean> {
  const session = currentSession()
  if (!session) return false
  try {
    await keepRecords(session.pen, records)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    say({ kind: 'not-recorded', full: isFull(error) })
    return false
  }
  showRecords([...session.records, ...records])
  const undo = records.filter((record) => record.kind !== 'undo' && record.kind !== 'door').map((record) => record.id)
  phone.set({ standing: await standing() })
  say(undo.length > 0 ? { kind: 'recorded', text, undo } : { kind: 'plain', text })
  announce()
  void delivery.run()
  return true
}

/** Takes back what was recorded. It stays in the list of what happened, and counts for nothing. */
export async function undo(ids: readonly string[], text: string): Promise<void> {
  const session = currentSession()
  if (!session) return
  await recordAll(
    ids.map((of) => ({ kind: 'undo', ...stamp(session), of })),
    text,
  )
}

/** Shows what another tab recorded as well. */
export async function refreshSession(): Promise<void> {
  const session = currentSession()
  if (!session) return
  const records = await readRecords(session.turf.id, session.pen.key)
  if (records.length !== session.records.length) showRecords(records)
}

function showRecords(records: RoundRecord[]): void {
  const session = currentSession()
  if (!session) return
  const round = roundOf(session.pack, records)
  phone.set({ view: { kind: 'round', session: { ...session, records, round } } })
}
