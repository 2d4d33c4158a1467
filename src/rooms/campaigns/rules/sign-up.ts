const SECOND = 1000
const HOUR = 3600 * SECOND

/** A person needs longer than this to fill in the form; a program mostly doesn't. */
const QUICKEST = 2 * SECOND
/** A form that was left open for a day is shown again, not refused for good. */
const OLDEST = 24 * HOUR

/** Leading zero bits that the browser has to find: about 16,000 tries, a second on an old phone. */
export const proofBits = 14

export type Stamp = { readonly madeAt: number; readonly authentic: boolean }

/** Whether a form that was drawn at `madeAt` may be taken now (both in milliseconds). */
export function judgeStamp(stamp: Stamp, now: number): 'good' | 'too-quick' | 'too-old' | 'forged' {
  if (!stamp.authentic) return 'forged'
  const age = now - stamp.madeAt
  if (age < QUICKEST) return 'too-quick'
  return age > OLDEST ? 'too-old' : 'good'
}

/** The text that is hashed with SHA-256: the proof belongs to one form and one address, so it can't be spent twice. */
export function proofText(stamp: string, email: string, nonce: string): string {
  return `${stamp}:${email.trim().toLowerCase()}:${nonce}`
}

/** Whether a hash begins with `bits` zero bits. */
export function isProof(hash: Uint8Array, bits: number): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const wanted = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff
    if (((hash[bit / 8] ?? 0xff) & wanted) !== 0) return false
  }
  return true
}

/** Forms without a proof (no JavaScript) that one event answers in an hour; the mails of the rest wait. */
export const unprovenPerHour = 30
/** Confirmations that one address gets in a day, whoever asks for them. */
export const confirmationsPerDay = 3
