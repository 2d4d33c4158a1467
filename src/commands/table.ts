import { backup } from './backup.ts'
import { backupKey } from './backup-key.ts'
import type { Command } from './command.ts'
import { exportOrganisation } from './export.ts'
import { importGrievances } from './import-grievances.ts'
import { importPeople } from './import-people.ts'
import { importPlaces } from './import-places.ts'
import { link } from './link.ts'
import { migrate } from './migrate.ts'
import { organisationAdd } from './organisation-add.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  start,
  migrate,
  importPeople,
  importPlaces,
  importGrievances,
  backup,
  restore,
  backupKey,
  organisationAdd,
  link,
  exportOrganisation,
]
