import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { backupsFolder } from '../config.ts'
import { holderOf, lockFile } from '../db/hold.ts'
import { ledgerFile } from '../erasures.ts'
import { Refusal } from '../refusal.ts'
import { makeSecrets, readSecrets, type Secrets, secretsFile } from '../secrets.ts'
import { markOf } from './papers.ts'
import type { OpenedArchive } from './read.ts'

const markFile = (folder: string) => join(folder, 'restore.unfinished')

/**
 * Stands in the folder while a restore is on its way, so that one that was killed in the middle is never taken for whole.
 * It names what the operator had brought.
 */
export function markUnfinished(folder: string): () => void {
  writeFileSync(markFile(folder), readdirSync(folder).join('\n'), { flush: true })
  return () => rmSync(markFile(folder))
}

/** @throws Refusal when a restore was broken off here, unless it is this process that restores */
export function refuseUnfinished(folder: string): void {
  if (existsSync(markFile(folder)) && holderOf(folder) !== process.pid)
    throw new Refusal('conflict', 'backup.restore-unfinished', { folder })
}

/** @throws Refusal when something lies in the folder; what a broken off restore left is cleared away */
export function refuseFullFolder(folder: string): void {
  if (!existsSync(folder)) return
  if (existsSync(markFile(folder))) clearFolder(folder)
  const mayLieThere = [secretsFile(folder), ledgerFile(folder), backupsFolder(folder), lockFile(folder)]
  const what = readdirSync(folder).find((name) => !mayLieThere.includes(join(folder, name)))
  if (what) throw new Refusal('conflict', 'backup.folder-not-empty', { folder, what })
}

/** @throws Refusal when the database has a table, the queue's aside */
export async function refuseFullDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') limit 1`,
  )
  if (rows[0]) throw new Refusal('conflict', 'backup.database-not-empty', { table: rows[0].name })
}

/** Removes what a restore made, and leaves what the operator brought. */
export function clearFolder(folder: string): void {
  const brought = readFileSync(markFile(folder), 'utf8').split('\n')
  const made = readdirSync(folder).filter((name) => !brought.includes(name) && join(folder, name) !== lockFile(folder))
  for (const name of made) rmSync(join(folder, name), { recursive: true, force: true })
}

export type SecretsChoice = { readonly file: string | null; readonly without: boolean }

/**
 * The keys that the restored server goes on with: those in the archive, those that the operator kept, or new ones.
 * @throws Refusal when there are none, or those of another server
 */
export function chooseSecrets(archive: OpenedArchive, dataFolder: string, choice: SecretsChoice): Secrets {
  if (archive.secrets) return archive.secrets
  const file = choice.file ?? secretsFile(dataFolder)
  const kept = readSecrets(file)
  if (kept && markOf(kept) === archive.head.secretsMark) return kept
  if (kept) throw new Refusal('conflict', 'backup.wrong-secrets', { file })
  if (choice.file) throw new Refusal('not-found', 'backup.missing', { file })
  if (choice.without) return makeSecrets()
  throw new Refusal('invalid', 'backup.needs-secrets')
}
