import type { Opened } from '../open.ts'
import { takeScheduledBackup } from '../platform/backup/schedule.ts'
import type { Config } from '../platform/config.ts'
import type { Errand } from '../platform/worker.ts'
import { sourceOf } from './backup.ts'

/** What the server does by itself, by the settings. */
export function errandsOf(config: Config, opened: Opened): Errand[] {
  if (config.backupTimes === null) return []
  const run = () => takeScheduledBackup(sourceOf(opened), config.backupKey, opened.house.clock())
  return [{ name: 'backup', every: config.backupTimes, run }]
}
