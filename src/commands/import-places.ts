import { csvLine } from '../platform/tables/index.ts'
import { openSource, refusedCells, refusedColumns, importPlaces as runImport } from '../rooms/places/index.ts'
import type { Command } from './command.ts'
import { importFile } from './importing.ts'

export const importPlaces: Command = {
  name: 'import places',
  takes: 'FILE',
  options: ['organisation', 'branch', 'refused'],
  about: 'streets, buildings and doors from a CSV or GeoJSON file',
  run: (config, given) =>
    importFile(config, given, async (at, { bytes, fileName, branch, tell, refuse }) => {
      const source = await openSource(bytes)
      refuse(csvLine(refusedColumns(source.columns)))
      const counts = await runImport(at, source, {
        branch,
        fileName,
        refused: (row) => refuse(csvLine(refusedCells(row))),
        progress: (rows) => tell(`${rows} rows`),
      })
      return {
        done: `${counts.streets} streets, ${counts.buildings} buildings and ${counts.doors} doors are new, ${counts.known} doors were known already.`,
        refused: counts.refused,
      }
    }),
}
