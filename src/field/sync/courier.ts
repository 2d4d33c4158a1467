import { standing } from '../store/outbox.ts'
import { deliver } from './deliver.ts'
import { SYNC_TAG } from './tags.ts'

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 300_000

type Courier = { run: () => Promise<void>; listen: () => void }

/**
 * Decides when to deliver: after recording, when the network returns, when the app comes to the front. After a failure it
 * waits twice as long each time, up to five minutes. With nothing waiting, or no network, there is no timer.
 */
export function courier(onChange: (delivering: boolean) => void): Courier {
  let running: Promise<void> | null = null
  let again = false
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined

  async function round(): Promise<void> {
    onChange(true)
    const { reached, retryAfter } = await deliver().finally(() => onChange(false))
    if (reached) pause = FIRST_PAUSE
    else await later(retryAfter)
  }

  async function later(retryAfter: number | null): Promise<void> {
    await askForBackgroundSync()
    if (!navigator.onLine || (await standing()).waiting === 0) return
    clearTimeout(timer)
    timer = setTimeout(run, retryAfter === null ? pause * (0.75 + Math.random() / 2) : retryAfter * 1000)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }

  /** What is recorded while a delivery runs goes out in another one right after it. */
  async function run(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    clearTimeout(timer)
    running = round().finally(() => {
      running = null
    })
    await running
    if (again) {
      again = false
      await run()
    }
  }

  function listen(): void {
    addEventListener('online', () => void run())
    addEventListener('offline', () => clearTimeout(timer))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void run()
    })
  }

  return { run, listen }
}

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Chromium delivers when the network is back even with the app closed; elsewhere the next opening does. */
async function askForBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined
  if (!registration?.sync) return
  try {
    await registration.sync.register(SYNC_TAG)
  } catch (error) {
    // Refused by the user's settings: the triggers above still deliver.
    if (!(error instanceof DOMException)) throw error
  }
}
