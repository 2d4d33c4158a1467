import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import type { Download } from '../../../platform/http/routes.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { branches, organisedBranches } from '../../organisation/index.ts'
import { type ImportCounts, openSource } from '../actions/import-places/index.ts'
import { readRefused, readSent } from '../import-files.ts'
import type { ImportPageProps } from '../pages/import.tsx'
import type { PlaceField } from '../rules/place.ts'

export const OneImport = v.object({ import: id })

export type Import = {
  id: string
  branch: string
  fileName: string
  columns: (PlaceField | null)[]
  counts: ImportCounts | null
  doneAt: Date | null
}

/** @throws Refusal `not-found` */
export async function findImport(at: At, importId: string, { lock = false } = {}): Promise<Import> {
  const row = await at.trx
    .selectFrom('places.import')
    .select(['id', 'branch_id', 'file_name', 'columns', 'counts', 'done_at'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', importId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw notFound()
  return {
    id: row.id,
    branch: row.branch_id,
    fileName: row.file_name,
    columns: row.columns as (PlaceField | null)[],
    counts: row.counts as ImportCounts | null,
    doneAt: row.done_at,
  }
}

/** The page of an import: how its columns were understood, or once it is done, what came of it. */
export async function readImport(at: At, input: v.InferOutput<typeof OneImport>): Promise<ImportPageProps> {
  const found = await findImport(at, input.import)
  const branch = (await branches(at)).find((one) => one.id === found.branch)?.name ?? ''
  const shown = { id: found.id, fileName: found.fileName, branch, counts: found.counts }
  if (found.doneAt) return { ...shown, columns: [] }
  const source = await openSource(readSent(at, found.id))
  const columns = source.columns.map((name, at) => ({
    name,
    field: found.columns[at] ?? null,
    examples: [...new Set(source.examples.map((cells) => cells[at] ?? '').filter(Boolean))].slice(0, 3),
  }))
  return { ...shown, columns }
}

/** What the forms need that ask for new places. */
export async function readNewPlaces(at: At) {
  return { branches: await organisedBranches(at) }
}

/** The refused rows with their reasons, as the file that came in, to be mended and sent again. */
export async function downloadRefused(at: At, input: v.InferOutput<typeof OneImport>): Promise<Download> {
  const found = await findImport(at, input.import)
  return {
    type: 'text/csv; charset=utf-8',
    name: `${found.fileName.replace(/\.\w+$/, '')}.refused.csv`,
    body: await readRefused(at, found.id),
  }
}
