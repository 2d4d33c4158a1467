import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of this installation. They lie in the data folder beside the database, and in no backup in clear. */
export type Secrets = {
  readonly databasePassword: string
  readonly webPassword: string
  /** Base for keyed hashes (suppression, erasures) and signed tokens. */
  readonly hashKey: string
  /** P-256, as JWK: phones seal unsent records to it. */
  readonly field: { readonly publicKey: JsonWebKey; readonly privateKey: JsonWebKey }
}

export const secretsFile = (dataFolder: string) => join(dataFolder, 'secrets.json')

/** Reads the secrets of the data folder, or makes them at the first start. */
export function openSecrets(dataFolder: string): Secrets {
  const known = readSecrets(secretsFile(dataFolder))
  if (known) return known
  const secrets = makeSecrets()
  keepSecrets(dataFolder, secrets)
  return secrets
}

/** @returns null when there is no such file */
export function readSecrets(path: string): Secrets | null {
  const known = readIfThere(path)
  return known === null ? null : (JSON.parse(known) as Secrets)
}

export function keepSecrets(dataFolder: string, secrets: Secrets): void {
  const path = secretsFile(dataFolder)
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

export function makeSecrets(): Secrets {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const word = () => randomBytes(32).toString('base64url')
  return {
    databasePassword: word(),
    webPassword: word(),
    hashKey: word(),
    field: {
      publicKey: pair.publicKey.export({ format: 'jwk' }),
      privateKey: pair.privateKey.export({ format: 'jwk' }),
    },
  }
}

/** HMAC-SHA256 of `text` under a key derived for one purpose and organisation, as lower-case hex. */
export function keyedHash(secrets: Secrets, purpose: string, organisation: string, text: string): string {
  const key = createHmac('sha256', secrets.hashKey).update(`${purpose}\0${organisation}`).digest()
  return createHmac('sha256', key).update(text).digest('hex')
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
