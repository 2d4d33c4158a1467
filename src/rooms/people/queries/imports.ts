import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import { firstRows, openTable } from '../../../platform/tables/index.ts'
import { type Branch, branches, may, organisedBranches } from '../../organisation/index.ts'
import { readRefused, readUpload } from '../import-files.ts'
import type { PersonField } from '../rules/columns.ts'
import type { AgreedAll, Counts, ImportState, Preview } from '../rules/import.ts'

export type Import = {
  id: string
  branch: string
  source: string
  fileName: string
  state: ImportState
  fields: (PersonField | null)[]
  agreed: AgreedAll | null
  counts: Counts | null
  preview: Preview | null
  problem: { code: string; facts: Record<string, string | number> } | null
  madeAt: Date
}

export type ImportLine = Pick<Import, 'id' | 'source' | 'fileName' | 'state' | 'counts' | 'madeAt'>
export type SeenColumn = { name: string; field: PersonField | null; samples: string[] }
export type ShownImport = { shown: Import; branchName: string; columns: SeenColumn[]; problem: string | null }

export const OneImport = v.object({ import: id })

/** What the page that starts an import needs, with the newest imports. */
export async function readNewImport(at: At): Promise<{ branches: Branch[]; imports: ImportLine[] }> {
  const rows = await at.trx
    .selectFrom('people.import')
    .select(['id', 'source', 'file_name as fileName', 'state', 'counts', 'made_at as madeAt'])
    .where('organisation_id', '=', at.scope.organisation)
    .orderBy('made_at', 'desc')
    .limit(10)
    .execute()
  return { branches: await organisedBranches(at), imports: rows as unknown as ImportLine[] }
}

/** @throws Refusal not-found, forbidden */
export async function findImport(at: At, wanted: string): Promise<Import> {
  const row = await at.trx
    .selectFrom('people.import')
    .select([
      'id',
      'branch_id as branch',
      'source',
      'file_name as fileName',
      'state',
      'fields',
      'agreed',
      'counts',
      'preview',
      'problem',
      'made_at as madeAt',
    ])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', wanted)
    .executeTakeFirst()
  if (!row) throw notFound('import')
  may(at, 'people.import', { branch: row.branch })
  return row as unknown as Import
}

/** The page of one import: its columns with samples while they can be corrected, its preview, or what came of it. */
export async function readImport(at: At, { import: wanted }: v.InferOutput<typeof OneImport>): Promise<ShownImport> {
  const shown = await findImport(at, wanted)
  const say = shown.problem && at.house.sentence('refusals', shown.problem.code)
  const branch = (await branches(at)).find((each) => each.id === shown.branch)
  const open = shown.state === 'reading' || shown.state === 'ready' || shown.state === 'failed'
  return {
    shown,
    branchName: branch?.name ?? '',
    columns: open ? await columnsOf(at, shown) : [],
    problem: shown.problem ? (say?.(shown.problem.facts) ?? shown.problem.code) : null,
  }
}

async function columnsOf(at: At, { id: wanted, fields }: Import): Promise<SeenColumn[]> {
  const table = await openTable(readUpload(at, wanted))
  const rows = await firstRows(table, 50)
  return table.columns.map((name, n) => {
    const cells = rows.map((row) => row.cells[n] ?? '').filter(Boolean)
    return { name, field: fields[n] ?? null, samples: [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, 60)) }
  })
}

/** The refused rows as a file, each with its reason. */
export async function downloadRefused(at: At, { import: wanted }: v.InferOutput<typeof OneImport>) {
  const { fileName } = await findImport(at, wanted)
  const name = `${fileName.replace(/\.\w+$/, '')}-refused.csv`
  return { type: 'text/csv; charset=utf-8', name, body: await readRefused(at, wanted) }
}
