import { database, STRICT } from './database.ts'

export type StorageState = { writable: boolean; persistent: boolean; free: number | null }

/** A block of 300 flats with a conversation behind every door takes about this much. */
export const ENOUGH = 2_000_000

/**
 * Whether the phone can keep what is about to be recorded, found out before anybody is asked anything.
 * It asks the browser not to clear this app's data, and tries a real write.
 */
export async function checkStorage(): Promise<StorageState> {
  const persistent = (await navigator.storage?.persist?.()) ?? false
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  const free = quota === undefined || usage === undefined ? null : quota - usage
  return { writable: await canWrite(), persistent, free }
}

async function canWrite(): Promise<boolean> {
  try {
    const tx = (await database()).transaction('record', 'readwrite', STRICT)
    const key = await tx.store.add({ id: crypto.randomUUID(), turf: '' })
    await tx.store.delete(key)
    await tx.done
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
