export type Missing = 'service-worker' | 'subtle-crypto' | 'indexed-db' | 'locks'

/** What this page lacks to hold a turf. Over plain HTTP from another machine browsers keep most of it back. */
export function missingHere(): Missing[] {
  const missing: Missing[] = []
  if (!('serviceWorker' in navigator)) missing.push('service-worker')
  if (!globalThis.crypto?.subtle) missing.push('subtle-crypto')
  if (!('locks' in navigator)) missing.push('locks')
  if (!('indexedDB' in globalThis)) missing.push('indexed-db')
  return missing
}
