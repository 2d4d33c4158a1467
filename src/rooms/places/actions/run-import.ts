import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Cell, csvFile } from '../../../platform/tables/index.ts'
import { may } from '../../organisation/index.ts'
import { dropSent, keepRefused, readSent } from '../import-files.ts'
import { findImport } from '../queries/imports.ts'
import { PLACE_FIELDS, type PlaceField } from '../rules/place.ts'
import { importPlaces, openSource, refusedCells, refusedColumns } from './import-places/index.ts'

const Field = v.union([v.literal(''), v.picklist(PLACE_FIELDS)])

export const ImportColumns = v.object({
  import: id,
  column: v.optional(
    v.union([
      v.pipe(
        Field,
        v.transform((field) => [field]),
      ),
      v.array(Field),
    ]),
    [],
  ),
})

/** Imports the file whose columns were confirmed. The rows that can't be read go into a file of their own. */
export async function runImport(at: At, input: v.InferOutput<typeof ImportColumns>): Promise<{ id: string }> {
  const started = await findImport(at, input.import, { lock: true })
  may(at, 'places.change', { branch: started.branch })
  if (started.doneAt) throw new Refusal('conflict', 'places.import-done')
  const source = await openSource(readSent(at, started.id))
  const columns = source.columns.map((_, index): PlaceField | null => input.column[index] || null)
  const refused: (readonly Cell[])[] = []
  const counts = await importPlaces(at, source, {
    branch: started.branch,
    fileName: started.fileName,
    columns,
    refused: (row) => refused.push(refusedCells(row)),
  })
  if (refused.length > 0) await keepRefused(at, started.id, csvFile(refusedColumns(source.columns), refused))
  await at.trx
    .updateTable('places.import')
    .set({ columns: JSON.stringify(columns), counts: JSON.stringify(counts), done_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', started.id)
    .execute()
  await dropSent(at, started.id)
  return { id: started.id }
}
