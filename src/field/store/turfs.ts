import type { RoundState } from '../../rooms/listening/rules/index.ts'
import { database, type KeptTurf, STRICT } from './database.ts'

export async function keptTurfs(): Promise<KeptTurf[]> {
  return (await database()).getAll('turf')
}

export async function keptTurf(id: string): Promise<KeptTurf | undefined> {
  return (await database()).get('turf', id)
}

export async function keepTurf(turf: KeptTurf): Promise<void> {
  const tx = (await database()).transaction('turf', 'readwrite', STRICT)
  const known = await tx.store.get(turf.id)
  await tx.store.put(known ? { ...turf, recorded: known.recorded, delivered: known.delivered } : turf)
  await tx.done
}

/** Notes what the server said of the round, and its new end if the organiser moved it. */
export async function noteState(id: string, state: RoundState | 'cut-off', until?: string): Promise<void> {
  const tx = (await database()).transaction('turf', 'readwrite', STRICT)
  const turf = await tx.store.get(id)
  if (turf) await tx.store.put({ ...turf, state, until: until ?? turf.until })
  await tx.done
}

/** Counts a wrong PIN. @returns how many are left */
export async function countWrongPin(id: string, most: number): Promise<number> {
  const tx = (await database()).transaction('turf', 'readwrite', STRICT)
  const turf = await tx.store.get(id)
  if (turf?.lock?.kind !== 'pin') return most
  const wrong = turf.lock.wrong + 1
  await tx.store.put({ ...turf, lock: { ...turf.lock, wrong } })
  await tx.done
  return most - wrong
}

export async function clearWrongPins(id: string): Promise<void> {
  const tx = (await database()).transaction('turf', 'readwrite', STRICT)
  const turf = await tx.store.get(id)
  if (turf?.lock?.kind === 'pin') await tx.store.put({ ...turf, lock: { ...turf.lock, wrong: 0 } })
  await tx.done
}

/**
 * Forgets a turf: its list, its key, and the phone's own copies. What waits stays, sealed, until the server has it.
 * With nothing waiting or refused, the turf's last row goes too.
 */
export async function forgetTurf(id: string): Promise<void> {
  const tx = (await database()).transaction(['turf', 'record'], 'readwrite', STRICT)
  let left = 0
  for await (const cursor of tx.objectStore('record').index('turf').iterate(id)) {
    const { own: _, ...sealed } = cursor.value
    if (cursor.value.sealed) {
      left += 1
      await cursor.update(sealed)
    } else {
      await cursor.delete()
    }
  }
  const turf = await tx.objectStore('turf').get(id)
  if (turf && left > 0) {
    const { lock: _lock, pack: _pack, ...rest } = turf
    await tx.objectStore('turf').put({ ...rest, state: rest.state === 'open' ? 'ended' : rest.state })
  } else {
    await tx.objectStore('turf').delete(id)
  }
  await tx.done
}

/** Whether a turf may still be walked, by this phone's clock and by what the server last said. */
export function isOpen(turf: KeptTurf, now: Date): boolean {
  return turf.state === 'open' && turf.pack !== undefined && now < new Date(turf.until)
}
