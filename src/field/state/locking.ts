import { PIN_TRIES, unlock } from '../sealing/lock.ts'
import type { KeptTurf } from '../store/database.ts'
import { clearWrongPins, countWrongPin, forgetTurf, isOpen, keptTurf } from '../store/turfs.ts'
import { phone } from './phone.ts'
import { currentSession, openSession } from './session.ts'

/** Away for this long, and a turf with a PIN asks for it again. */
const LOCK_AFTER = 5 * 60_000

/** Shows a turf: at once, behind its PIN, or that it is over. */
export async function enterTurf(turf: KeptTurf): Promise<void> {
  if (!isOpen(turf, new Date())) return endTurf(turf)
  if (turf.lock?.kind === 'pin') {
    phone.set({ view: { kind: 'locked', turf, left: null } })
    return
  }
  const key = turf.lock ? await unlock(turf.lock, null) : null
  if (key) await openSession(turf, key)
}

/** Tries a PIN. After ten wrong ones the phone forgets the turf; what waits stays sealed. */
export async function tryPin(turf: KeptTurf, pin: string): Promise<void> {
  const key = turf.lock ? await unlock(turf.lock, pin) : null
  if (key) {
    await clearWrongPins(turf.id)
    return openSession(turf, key)
  }
  const left = await countWrongPin(turf.id, PIN_TRIES)
  if (left <= 0) return endTurf(turf)
  phone.set({ view: { kind: 'locked', turf: (await keptTurf(turf.id)) ?? turf, left } })
}

/** Takes a turf off this phone, and says so. */
export async function endTurf(turf: KeptTurf): Promise<void> {
  await forgetTurf(turf.id)
  phone.set({ view: { kind: 'ended', turf }, said: null })
}

/** Ends the turf on the screen if its time is over or the server took it back. */
export async function endIfOver(): Promise<void> {
  const session = currentSession()
  if (!session) return
  const turf = await keptTurf(session.turf.id)
  if (!turf || !isOpen(turf, new Date())) await endTurf(turf ?? session.turf)
}

/** Locks a turf that has a PIN after the app was away for a while. */
export function lockWhenAway(): void {
  let left = 0
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      left = Date.now()
      return
    }
    const session = currentSession()
    if (session?.turf.lock?.kind === 'pin' && Date.now() - left > LOCK_AFTER) void enterTurf(session.turf)
  })
}
