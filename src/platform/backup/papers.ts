import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import type { Secrets } from '../secrets.ts'

/** The first entry of an archive: what it is, and what must be known before anything is read. */
export const HEAD = 'backup.json'
/** The last entry: what every table and file must be. Its absence shows a truncated archive. */
export const MANIFEST = 'manifest.json'
export const SECRETS = 'secrets.json'
export const LEDGER = 'erasures.ledger'
export const TABLES = 'tables/'
export const FILES = 'files/'

export const Head = v.object({
  format: v.literal(1),
  holdfast: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  postgres: v.string(),
  migrations: v.array(v.object({ room: v.string(), name: v.string(), hash: v.string() })),
  /** Says whether a secrets.json is the one of this backup, and nothing else about it. */
  secretsMark: v.string(),
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()) })),
  sequences: v.array(v.object({ name: v.string(), value: v.string(), called: v.boolean() })),
})
export type Head = v.InferOutput<typeof Head>

export const Manifest = v.object({
  tables: v.record(v.string(), v.object({ rows: v.number(), sha256: v.string() })),
  files: v.record(v.string(), v.object({ bytes: v.number(), sha256: v.string() })),
})
export type Manifest = v.InferOutput<typeof Manifest>

export function markOf(secrets: Secrets): string {
  return createHmac('sha256', secrets.hashKey).update('the secrets of a backup').digest('hex')
}
