import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type RoundRecord, SEALING_EXPORT, SEALING_INFO, type SealedRecord } from '../../rooms/listening/rules/index.ts'
import { encode, fromBase64url, randomBytes, toBase64url } from '../bytes.ts'

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })

/** Seals one record so that only the server can read it. */
export type Seal = (record: RoundRecord) => Promise<SealedRecord>

/**
 * Begins a sitting: one HPKE key agreement with the server (RFC 9180), whose exported secret seals each record by itself.
 * One agreement a sitting keeps 10,000 records a minute cheap for the server. The key lives in this page's memory only:
 * when the page is gone, not even this phone can read what it sealed.
 * @param publicKey the server's P-256 point, uncompressed, base64url
 */
export async function beginSitting(publicKey: string): Promise<Seal> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(publicKey).buffer)
  const sender = await suite.createSenderContext({ recipientPublicKey, info: encode(SEALING_INFO).buffer })
  const secret = await sender.export(encode(SEALING_EXPORT).buffer, 16)
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt'])
  const encapsulated = toBase64url(sender.enc)
  return async (record) => {
    const iv = randomBytes(12)
    const text = encode(JSON.stringify(record))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encode(record.id) }, key, text)
    return { id: record.id, key: encapsulated, iv: toBase64url(iv), data: toBase64url(data) }
  }
}
