import { resolve } from 'node:path'
import { writeExport } from '../platform/backup/export.ts'
import { record } from '../platform/events.ts'
import { filesInFolder } from '../platform/files.ts'
import type { Command } from './command.ts'
import { asOperator, chooseOrganisation, withHouse } from './operator.ts'
import { withProgress } from './progress.ts'
import { say } from './say.ts'

export const exportOrganisation: Command = {
  name: 'export',
  takes: 'ORGANISATION',
  options: ['to'],
  about: 'all data of one organisation, to leave with: tables as JSON lines, and its files',
  run: (config, { what, options }) =>
    withHouse(config, async (opened) => {
      const organisation = await chooseOrganisation(opened, what)
      const file = resolve(options.to ?? `${organisation.slug}-${new Date().toISOString().slice(0, 10)}.tar.gz`)
      await asOperator(opened, organisation.id, (at) =>
        record(at, { verb: 'organisation.exported', subject: organisation.id, power: true }),
      )
      const counts = await withProgress((tell) =>
        writeExport(opened.owner, filesInFolder(opened.house.filesFolder), organisation, file, tell),
      )
      say(
        `${file} holds ${counts.rows} rows of ${counts.tables} tables and ${counts.files} files of ${organisation.name}.`,
      )
      say('It is not sealed: whoever has the file can read it.')
    }),
}
