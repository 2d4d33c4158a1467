import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId, randomId } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { firstRows, guessColumns, type Row, type Table } from '../../../platform/tables/index.ts'
import { may } from '../../organisation/index.ts'
import {
  GRIEVANCE_COLUMNS,
  type GrievanceColumn,
  type ImportedGrievance,
  type LeftOut,
  readGrievance,
} from '../rules/index.ts'

export type ImportGrievances = {
  branch: string
  fileName: string
  /** Hears of every row that is left out. */
  leftOut?: (row: Row, why: LeftOut) => void
  /** Hears of the rows done so far. */
  progress?: (rows: number) => void
}

export type GrievanceCounts = { rows: number; kept: number; leftOut: number }

/**
 * Imports what people said from a file into a branch's board, all in the transaction of `at`. What moderators rejected is
 * left out. Speakers become random tokens of households: so many people, and nobody to be found.
 * @throws Refusal `listening.no-words-column`
 */
export async function importGrievances(at: At, table: Table, input: ImportGrievances): Promise<GrievanceCounts> {
  may(at, 'grievances.change', { branch: input.branch })
  const sample = (await firstRows(table, 100)).map((row) => row.cells)
  const columns = guessColumns(table.columns, sample, GRIEVANCE_COLUMNS) as (GrievanceColumn | null)[]
  if (!columns.includes('words')) throw new Refusal('invalid', 'listening.no-words-column')
  const counts: GrievanceCounts = { rows: 0, kept: 0, leftOut: 0 }
  const households = new Map<string, string>()
  for await (const rows of table.rows()) {
    const read = rows.map((row) => ({ row, grievance: readGrievance(cellsOf(row, columns)) }))
    const kept = read.flatMap(({ grievance }) => (typeof grievance === 'string' ? [] : [grievance]))
    for (const { row, grievance } of read) if (typeof grievance === 'string') input.leftOut?.(row, grievance)
    await write(at, input.branch, kept, households)
    counts.rows += rows.length
    counts.kept += kept.length
    counts.leftOut += rows.length - kept.length
    input.progress?.(counts.rows)
  }
  await record(at, {
    verb: 'listening.grievances-imported',
    branch: input.branch,
    power: true,
    facts: { ...counts, file: input.fileName },
  })
  return counts
}

function cellsOf(
  { cells }: Row,
  columns: readonly (GrievanceColumn | null)[],
): Partial<Record<GrievanceColumn, string>> {
  return Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, cells[i] ?? '']] : [])))
}

async function write(
  at: At,
  branch: string,
  grievances: readonly ImportedGrievance[],
  households: Map<string, string>,
): Promise<void> {
  if (grievances.length === 0) return
  const today = at.now.toISOString().slice(0, 10)
  const rows = grievances.map(({ words, day, speaker }) => ({
    id: newId(),
    words,
    day: day ?? today,
    household: householdOf(speaker, households),
  }))
  await sql`
    insert into listening.grievance (organisation_id, id, branch_id, household, words, came_by, day, recorded_by)
    select ${at.scope.organisation}, id, ${branch}, household, words, 'import', day, ${at.scope.account}
    from json_to_recordset(${JSON.stringify(rows)}) as row(id uuid, household uuid, words text, day date)`.execute(
    at.trx,
  )
}

function householdOf(speaker: string | null, households: Map<string, string>): string {
  if (speaker === null) return randomId()
  const known = households.get(speaker) ?? randomId()
  households.set(speaker, known)
  return known
}
