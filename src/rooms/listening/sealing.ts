import { createDecipheriv } from 'node:crypto'
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { SEALING_EXPORT, SEALING_INFO, type SealedRecord } from './rules/index.ts'

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })
const info = new TextEncoder().encode(SEALING_INFO).buffer as ArrayBuffer
const exporter = new TextEncoder().encode(SEALING_EXPORT).buffer as ArrayBuffer

const TAG_BYTES = 16

/** The server's point as phones take it: P-256, uncompressed, base64url. */
export function fieldPublicKey({ x, y }: JsonWebKey): string {
  const point = [Buffer.of(4), Buffer.from(x ?? '', 'base64url'), Buffer.from(y ?? '', 'base64url')]
  return Buffer.concat(point).toString('base64url')
}

/**
 * Opens what a phone sealed (RFC 9180, base mode, secret export; then AES-128-GCM with the record's id authenticated).
 * @returns what was sealed, in order; null for what can't be opened or isn't JSON
 */
export async function openSealed(privateKey: JsonWebKey, records: readonly SealedRecord[]): Promise<unknown[]> {
  const recipientKey = await suite.kem.importKey('jwk', privateKey, false)
  const keys = new Map<string, Buffer | null>()
  for (const { key } of records) if (!keys.has(key)) keys.set(key, await sittingKey(recipientKey, key))
  return records.map((record) => openOne(keys.get(record.key) ?? null, record))
}

/** One key agreement for a sitting of the phone, however many records it sealed. */
async function sittingKey(recipientKey: CryptoKey, encapsulated: string): Promise<Buffer | null> {
  try {
    const enc = Uint8Array.from(Buffer.from(encapsulated, 'base64url')).buffer
    const context = await suite.createRecipientContext({ recipientKey, enc, info })
    return Buffer.from(await context.export(exporter, 16))
  } catch (error) {
    // A point that isn't on the curve: the record was not sealed by this app.
    if (error instanceof Error && error.name.endsWith('Error')) return null
    throw error
  }
}

function openOne(key: Buffer | null, { id, iv, data }: SealedRecord): unknown {
  const sealed = Buffer.from(data, 'base64url')
  if (!key || sealed.length <= TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-128-gcm', key, Buffer.from(iv, 'base64url'))
    decipher.setAAD(Buffer.from(id))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    const text = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
    return JSON.parse(text.toString('utf8'))
  } catch (error) {
    // Sealed for another server, or tampered with: either way it says nothing.
    if (error instanceof Error) return null
    throw error
  }
}
