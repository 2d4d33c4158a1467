import type pg from 'pg'
import type { Table } from './catalogue.ts'

/**
 * One line per table: a hash over all its rows that fit its condition. Two equal fingerprints mean that nothing was
 * written, changed or deleted in between.
 */
export async function fingerprint(
  owner: pg.Pool,
  tables: readonly Table[],
  condition: (table: Table) => string | null,
): Promise<string[]> {
  const parts = tables.flatMap((table) => {
    const where = condition(table)
    return where
      ? [
          `select '${table.name}' as name, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash from ${table.name} t where ${where}`,
        ]
      : []
  })
  const { rows } = await owner.query<{ name: string; hash: string }>(parts.join(' union all '))
  return rows.map((row) => `${row.name} ${row.hash}`)
}

/** The tables whose line differs. */
export const differing = (before: readonly string[], after: readonly string[]): string[] =>
  before.filter((line) => !after.includes(line)).map((line) => line.split(' ')[0] ?? '')
