import { csvLine, openTable } from '../platform/tables/index.ts'
import { leftOutSentence, importGrievances as runImport } from '../rooms/listening/index.ts'
import type { Command } from './command.ts'
import { importFile } from './importing.ts'

export const importGrievances: Command = {
  name: 'import grievances',
  takes: 'FILE',
  options: ['organisation', 'branch', 'refused'],
  about: 'what people said, from a CSV file; what moderators rejected is left out',
  run: (config, given) =>
    importFile(config, given, async (at, { bytes, fileName, branch, tell, refuse }) => {
      const table = await openTable(bytes)
      refuse(csvLine([...table.columns, 'row', 'why']))
      const { kept, leftOut } = await runImport(at, table, {
        branch,
        fileName,
        leftOut: ({ cells, number }, why) => refuse(csvLine([...cells, number, leftOutSentence(why)])),
        progress: (rows) => tell(`${rows} rows`),
      })
      return { done: `${kept} grievances are on the board now.`, refused: leftOut }
    }),
}
