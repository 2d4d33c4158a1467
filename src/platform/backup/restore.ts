import { readFile } from 'node:fs/promises'
import { type Config, filesFolder } from '../config.ts'
import { ownerPool } from '../db/connect.ts'
import { holdFolder } from '../db/hold.ts'
import { inMigration, prepare, readMigrations } from '../db/migrate.ts'
import { findServer } from '../db/open.ts'
import { joinLedger } from '../erasures.ts'
import { filesInFolder } from '../files.ts'
import { Refusal } from '../refusal.ts'
import type { Room } from '../room.ts'
import { keepSecrets, type Secrets } from '../secrets.ts'
import { checkHistory, fillDatabase } from './fill.ts'
import { type OpenedArchive, openArchive } from './read.ts'
import type { Tell } from './take.ts'
import {
  chooseSecrets,
  clearFolder,
  markUnfinished,
  refuseFullDatabase,
  refuseFullFolder,
  type SecretsChoice,
} from './target.ts'

export type Restoring = {
  readonly config: Config
  readonly rooms: readonly Room[]
  readonly file: string
  /** The age secret key of a sealed archive. */
  readonly identity: string | null
  readonly secrets: SecretsChoice
  /** A ledger of erasures newer than the backup. */
  readonly erasures: string | null
  /** What must be done before the restored house may be used: replaying the ledger of erasures. */
  readonly finish: () => Promise<void>
  readonly tell: Tell
}

/**
 * Restores a backup into an empty data folder, and an empty database if there is one of the operator's own.
 * @throws Refusal saying why not; then nothing was restored
 */
export async function restoreBackup(restoring: Restoring): Promise<void> {
  const { config } = restoring
  const archive = await openArchive(restoring.file, restoring.identity)
  checkHistory(restoring.file, archive.head, readMigrations(restoring.rooms))
  const secrets = chooseSecrets(archive, config.dataFolder, restoring.secrets)
  refuseFullFolder(config.dataFolder)
  const newer = await readNewer(restoring.erasures)
  const release = holdFolder(config.dataFolder)
  const unmark = markUnfinished(config.dataFolder)
  try {
    await copyEverything(restoring, archive, secrets, newer)
    await restoring.finish()
    unmark()
  } catch (error) {
    clearFolder(config.dataFolder)
    throw error
  } finally {
    release()
  }
}

async function copyEverything(restoring: Restoring, archive: OpenedArchive, secrets: Secrets, newer: string) {
  const { config, rooms, tell } = restoring
  const server = await findServer(config, secrets)
  const pool = ownerPool(server.url)
  try {
    await refuseFullDatabase(pool)
    await prepare(pool, config.databaseWebUrl === null ? secrets.webPassword : null)
    await inMigration(pool, async (client) => {
      const files = filesInFolder(filesFolder(config))
      const ledger = await fillDatabase(client, files, archive, readMigrations(rooms), tell)
      keepSecrets(config.dataFolder, secrets)
      await joinLedger(config.dataFolder, ledger + newer)
    })
    await pool.query('analyze')
  } finally {
    await pool.end()
    await server.stop()
  }
}

async function readNewer(file: string | null): Promise<string> {
  if (file === null) return ''
  return readFile(file, 'utf8').catch(() => {
    throw new Refusal('not-found', 'backup.missing', { file })
  })
}
