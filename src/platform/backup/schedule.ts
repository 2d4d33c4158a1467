import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsFolder } from '../config.ts'
import { copyLedger } from '../erasures.ts'
import { log } from '../log.ts'
import { type Source, takeBackup } from './take.ts'

/** How many backups made by the schedule are kept. */
const KEPT = 7

const NAME = /^holdfast-[\dT-]+\.tar\.gz(?:\.age)?$/

/** Takes a backup into `backups/` of the data folder, the ledger of erasures beside it, and removes all but the newest few. */
export async function takeScheduledBackup(source: Source, key: string | null, now: Date): Promise<void> {
  const folder = backupsFolder(source.dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `holdfast-${now.toISOString().slice(0, 16).replace(':', '-')}.tar.gz${key ? '.age' : ''}`
  await takeBackup(source, join(folder, name), key, () => undefined)
  await copyLedger(source.dataFolder, folder)
  const older = (await readdir(folder))
    .filter((each) => NAME.test(each))
    .sort()
    .slice(0, -KEPT)
  for (const each of older) await rm(join(folder, each))
  log('info', 'backup taken', { name, removed: older.length })
}
