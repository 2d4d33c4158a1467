import { decode, encode, randomBytes } from '../bytes.ts'

/** Something encrypted under the key of a turf. */
export type Locked = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/**
 * How a turf's key is kept. `held`: a key that scripts can use and never read. `pin`: the key is wrapped two times, by
 * what the PIN derives and by a key of this browser, so that neither the PIN nor a copied database alone opens it.
 */
export type Lock =
  | { kind: 'held'; key: CryptoKey }
  | { kind: 'pin'; salt: Uint8Array<ArrayBuffer>; device: CryptoKey; wrapped: Locked; wrong: number }

export const PIN_TRIES = 10
// OWASP's figure for PBKDF2 with SHA-256; about a second on an old phone.
const ROUNDS = 600_000

const AES = { name: 'AES-GCM', length: 256 } as const

/** A new lock, and the key that it keeps. */
export async function newLock(pin: string | null): Promise<{ lock: Lock; key: CryptoKey }> {
  if (pin === null) {
    const key = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt'])
    return { lock: { kind: 'held', key }, key }
  }
  const raw = randomBytes(32)
  const salt = randomBytes(16)
  const device = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt'])
  const inner = await encrypt(await pinKey(pin, salt), raw)
  const wrapped = await encrypt(device, join(inner))
  return { lock: { kind: 'pin', salt, device, wrapped, wrong: 0 }, key: await importRaw(raw) }
}

/** The key behind a lock, or null when the PIN is wrong. */
export async function unlock(lock: Lock, pin: string | null): Promise<CryptoKey | null> {
  if (lock.kind === 'held') return lock.key
  const inner = split(await decrypt(lock.device, lock.wrapped))
  const key = await pinKey(pin ?? '', lock.salt)
  try {
    return await importRaw(await decrypt(key, inner))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}

export async function lockAway(key: CryptoKey, value: unknown): Promise<Locked> {
  return encrypt(key, encode(JSON.stringify(value)))
}

export async function takeOut<T>(key: CryptoKey, locked: Locked): Promise<T> {
  return JSON.parse(decode(await decrypt(key, locked))) as T
}

async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', encode(pin), 'PBKDF2', false, ['deriveKey'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(parameters, base, AES, false, ['encrypt', 'decrypt'])
}

const importRaw = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt'])

async function encrypt(key: CryptoKey, data: BufferSource): Promise<Locked> {
  const iv = randomBytes(12)
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data) }
}

const decrypt = (key: CryptoKey, { iv, data }: Locked) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)

const join = ({ iv, data }: Locked) => new Uint8Array([...iv, ...new Uint8Array(data)])
const split = (bytes: ArrayBuffer): Locked => ({ iv: new Uint8Array(bytes.slice(0, 12)), data: bytes.slice(12) })
