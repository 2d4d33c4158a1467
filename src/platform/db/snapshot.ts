import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/**
 * The schema as people review it: every table with its columns, keys, indexes, policies and the web role's rights, every function.
 * The same on every version of PostgreSQL.
 */
export async function snapshotOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ entry: string }>(readFileSync(join(import.meta.dirname, 'snapshot.sql'), 'utf8'))
  return `-- Made by npm run schema; not run by anything.\n\n${rows.map((row) => row.entry).join('\n\n')}\n`
}
