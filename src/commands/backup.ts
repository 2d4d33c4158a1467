import { resolve } from 'node:path'
import type { Opened } from '../open.ts'
import { takeBackup } from '../platform/backup/take.ts'
import type { Config } from '../platform/config.ts'
import { record } from '../platform/events.ts'
import { filesInFolder } from '../platform/files.ts'
import type { Command } from './command.ts'
import { asOperator, withHouse } from './operator.ts'
import { withProgress } from './progress.ts'
import { say } from './say.ts'

export const backup: Command = {
  name: 'backup',
  takes: 'FILE',
  about: 'everything in one file, made while the server runs; sealed if HOLDFAST_BACKUP_KEY is set',
  run: (config, { what: file }) =>
    withHouse(config, async (opened) => {
      await noteInPowerLogs(opened)
      const { tables, files } = await withProgress((tell) =>
        takeBackup(sourceOf(opened), resolve(file), config.backupKey, tell),
      )
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
      say(`${file} holds ${rows} rows of ${Object.keys(tables).length} tables and ${Object.keys(files).length} files.`)
      for (const line of whatToKeep(config)) say(line)
    }),
}

export const sourceOf = ({ owner, house }: Opened) => ({
  owner,
  files: filesInFolder(house.filesFolder),
  dataFolder: house.dataFolder,
  secrets: house.secrets,
  version: house.surroundings.version,
})

/** Whoever runs the server took a copy of everybody's data: the members of every organisation can see it. */
async function noteInPowerLogs(opened: Opened): Promise<void> {
  const { rows } = await opened.owner.query<{ id: string }>(
    'select organisation_id as id from organisation.organisation order by 1',
  )
  for (const { id } of rows)
    await asOperator(opened, id, (at) => record(at, { verb: 'organisation.backed-up', subject: id, power: true }))
}

function whatToKeep(config: Config): string[] {
  if (config.backupKey) return ['It is sealed: keep the secret key, and keep it somewhere else.']
  return [
    'It is not sealed: whoever has the file can read it. To seal backups, see npx holdfast backup-key.',
    `The keys of the server are not in it. Keep ${config.dataFolder}/secrets.json beside it: a restore needs that file.`,
  ]
}
