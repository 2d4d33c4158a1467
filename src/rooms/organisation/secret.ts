import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, for a link or a session. Shown once; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, lower-case hex. A secret of 256 random bits needs no salt and no slow hash. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
