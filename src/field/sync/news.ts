/** Tells every tab and the service worker that what is kept has changed. */
const channel = new BroadcastChannel('holdfast-field')
const listeners = new Set<() => void>()

channel.onmessage = () => {
  for (const listener of listeners) listener()
}

export function announce(): void {
  channel.postMessage('changed')
  for (const listener of listeners) listener()
}

/** @returns how to stop listening */
export function onNews(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
