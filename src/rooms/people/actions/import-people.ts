import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Bytes, csvLine, firstRows, guessColumns, openTable, type Table } from '../../../platform/tables/index.ts'
import { may } from '../../organisation/index.ts'
import { type PersonField, wantedColumns } from '../rules/columns.ts'
import { type Counts, columnsProblem } from '../rules/import.ts'
import { words } from '../words.ts'
import { bringIn, type Plan, type RowOutcome } from './bring-in.ts'

export type ImportOrder = {
  readonly file: Bytes
  readonly fileName: string
  readonly branch: string
  readonly source: string
}

/** Told after every few thousand rows. `refused` are lines of a CSV file with the reasons, heading first, as they come. */
export type ImportWatch = {
  readonly progress?: (done: number) => void
  readonly refused?: (lines: string) => Promise<void> | void
}

export type ImportReport = Counts & { id: string; columns: { name: string; field: string | null }[] }

/**
 * Imports a file of people at once, its columns as guessed: for the command line.
 * @throws Refusal people.no-source, people.no-name-column, and those of `openTable`
 */
export async function importPeople(at: At, order: ImportOrder, watch: ImportWatch = {}): Promise<ImportReport> {
  may(at, 'people.import', { branch: order.branch })
  const source = order.source.trim()
  if (source === '') throw new Refusal('invalid', 'people.no-source')
  const table = await openTable(order.file)
  const fields = await guessFields(table)
  const problem = columnsProblem(fields)
  if (problem) throw new Refusal('invalid', `people.${problem}`, { columns: table.columns.join(', ') })
  const id = newId()
  await at.trx
    .insertInto('people.import')
    .values({
      organisation_id: at.scope.organisation,
      id,
      branch_id: order.branch,
      source,
      file_name: order.fileName,
      state: 'working',
      fields: JSON.stringify(fields),
      made_by: at.scope.account,
    })
    .execute()
  const counts = await carryOut(at, { id, table, fields, branch: order.branch, source, agreed: null }, watch)
  return { id, ...counts, columns: table.columns.map((name, n) => ({ name, field: fields[n] ?? null })) }
}

/** The fields of a table's columns, as far as headings and the first rows tell. */
export async function guessFields(table: Table): Promise<(PersonField | null)[]> {
  const rows = await firstRows(table, 200)
  return guessColumns(
    table.columns,
    rows.map(({ cells }) => cells),
    wantedColumns,
  ) as (PersonField | null)[]
}

/** Brings everybody in, closes the import and records its one event, with a companion row for each person concerned. */
export async function carryOut(at: At, plan: Plan, watch: ImportWatch): Promise<Counts> {
  await watch.refused?.(refusedHeading(plan))
  const { counts, changed } = await bringIn(at, plan, async (outcomes, soFar) => {
    const lines = outcomes.map(refusedLine).join('')
    if (lines) await watch.refused?.(lines)
    watch.progress?.(soFar.fresh + soFar.already + soFar.refused)
  })
  await at.trx
    .updateTable('people.import')
    .set({ state: 'done', counts: JSON.stringify(counts), preview: null, done_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', plan.id)
    .execute()
  const { id: event } = await record(at, {
    verb: 'people.imported',
    subject: plan.id,
    branch: plan.branch,
    batch: plan.id,
    power: true,
    reason: plan.source,
    facts: { ...counts },
    changes: [...changed].map((person) => ({ person, change: { found: plan.source } })),
  })
  await sql`insert into platform.event_change (organisation_id, event_id, person_id, change)
    select p.organisation_id, ${event}, p.id, jsonb_build_object('source', ${plan.source}::text)
    from people.person p where p.organisation_id = ${at.scope.organisation} and p.import_id = ${plan.id}
    on conflict do nothing`.execute(at.trx)
  return counts
}

export function refusedHeading({ table }: Plan): string {
  return `\uFEFF${csvLine([...table.columns, words.en.import.why])}`
}

export function refusedLine(outcome: RowOutcome): string {
  if (!('refused' in outcome)) return ''
  return csvLine([...outcome.row.cells, words.en.refused[outcome.refused.why](outcome.refused.value)])
}
