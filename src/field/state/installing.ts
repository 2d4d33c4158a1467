import { standing } from '../store/outbox.ts'
import { phone } from './phone.ts'

/** Registers the service worker. A new version waits until nothing is being written, then takes over at the next start. */
export async function install(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/field/service-worker.js', {
    scope: '/field/',
    type: 'module',
  })
  if (registration.waiting && (await nothingWaits())) takeOver(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller) phone.set({ updateReady: true })
    })
  })
  const ready = await navigator.serviceWorker.ready
  ready.active?.postMessage('fetch-map')
}

async function nothingWaits(): Promise<boolean> {
  return (await standing()).waiting === 0
}

/** Loads the new version now: the canvasser asked for it, and what is recorded is on the disk already. */
export async function updateNow(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/field/')
  if (registration?.waiting) takeOver(registration.waiting)
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take-over')
}
