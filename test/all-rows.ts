import { listSequences, listTables } from '../src/platform/backup/catalogue.ts'
import { ownerPool } from '../src/platform/db/connect.ts'

/** Every row of every table as text, sorted, and what every sequence has come to. */
export async function allRows(url: string): Promise<Record<string, string[]>> {
  const pool = ownerPool(url)
  const client = await pool.connect()
  await client.query(`set timezone = 'UTC'`)
  const found: Record<string, string[]> = {}
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    found[name] = rows.map(({ row }) => row)
  }
  found.sequences = (await listSequences(client)).map((sequence) => JSON.stringify(sequence))
  client.release()
  await pool.end()
  return found
}
