import { missingHere } from '../secure.ts'
import { standing } from '../store/outbox.ts'
import { checkStorage } from '../store/room-left.ts'
import { isOpen, keptTurfs } from '../store/turfs.ts'
import { onNews } from '../sync/news.ts'
import { claimTurf, linkHash, linkInAddress } from './claiming.ts'
import { delivery } from './delivery.ts'
import { endIfOver, endTurf, enterTurf, lockWhenAway } from './locking.ts'
import { phone, startLanguage } from './phone.ts'
import { refreshSession } from './session.ts'

/** From the first line of script to the first screen. */
export async function start(): Promise<void> {
  startLanguage()
  const missing = missingHere()
  if (missing.length > 0) return phone.set({ view: { kind: 'not-secure', missing, secure: isSecureContext } })
  const storage = await checkStorage()
  phone.set({ storage })
  if (!storage.writable) return phone.set({ view: { kind: 'no-storage' } })
  phone.set({ standing: await standing() })
  await firstView()
  keepUpToDate()
  await delivery.run()
}

async function firstView(): Promise<void> {
  const link = linkInAddress()
  if (link && !(await isKept(link))) return claimTurf(link)
  return showKept()
}

async function isKept(link: string): Promise<boolean> {
  const hash = await linkHash(link)
  const kept = (await keptTurfs()).some((turf) => turf.link === hash && isOpen(turf, new Date()))
  if (kept) history.replaceState(null, '', '#/')
  return kept
}

/** The turf on this phone; a choice when there are several; where to get one when there is none. */
export async function showKept(): Promise<void> {
  const turfs = await keptTurfs()
  const open = turfs.filter((turf) => isOpen(turf, new Date()))
  const [first] = open
  if (open.length > 1) return phone.set({ view: { kind: 'choose-turf', turfs: open } })
  if (first) return enterTurf(first)
  const [over] = turfs
  if (over) return endTurf(over)
  phone.set({ view: { kind: 'welcome' } })
}

function keepUpToDate(): void {
  onNews(async () => {
    phone.set({ standing: await standing() })
    await refreshSession()
    await endIfOver()
  })
  document.addEventListener('visibilitychange', () => void endIfOver())
  addEventListener('hashchange', () => {
    const link = linkInAddress()
    if (link) void claimTurf(link)
  })
  delivery.listen()
  lockWhenAway()
}
