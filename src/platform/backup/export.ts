import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Files } from '../files.ts'
import { listTables, type Table } from './catalogue.ts'
import type { Tell } from './take.ts'
import { type Archive, writeArchive } from './write.ts'

export type Exported = { rows: number; tables: number; files: number }

/** Which rows of a table without an organisation belong to one all the same. */
const belongs: Readonly<Record<string, string>> = {
  'organisation.account': `id in (select account_id from organisation.role_grant where organisation_id = ${wanted()})`,
}

/**
 * Writes everything that belongs to one organisation into a tar file packed by gzip: `tables/<room.table>.jsonl`, one row a
 * line; `files/`; a README. As the owner, in one snapshot, while the server runs.
 */
export async function writeExport(
  owner: pg.Pool,
  files: Files,
  organisation: { readonly id: string; readonly name: string },
  file: string,
  tell: Tell,
): Promise<Exported> {
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`select set_config('holdfast.exported', $1, true)`, [organisation.id])
    const exported: Exported = { rows: 0, tables: 0, files: 0 }
    await writeArchive(file, null, async (archive) => {
      await archive.add('README.md', Buffer.from(readme(organisation.name)))
      for (const table of await listTables(client)) {
        const condition = conditionFor(table)
        if (!condition) continue
        exported.rows += await addRows(archive, client, table, condition, `${file}.rows`)
        exported.tables += 1
        tell(`${table.name}: ${exported.rows} rows so far`)
      }
      exported.files = await addFiles(archive, files, `${organisation.id}/`)
    })
    await client.query('rollback')
    client.release()
    return exported
  } catch (error) {
    client.release(true)
    throw error
  }
}

function wanted(): string {
  return `current_setting('holdfast.exported')::uuid`
}

function conditionFor({ name, columns }: Table): string | null {
  if (columns.includes('organisation_id')) return `organisation_id = ${wanted()}`
  return belongs[name] ?? null
}

/** JSON holds no control character, so with these two as quote and delimiter COPY changes nothing in it. */
const AS_IT_IS = `(format csv, quote E'\\x01', delimiter E'\\x02')`

/** By way of a file beside the archive: a tar entry names its size before its bytes. */
async function addRows(archive: Archive, client: pg.ClientBase, table: Table, condition: string, unfinished: string) {
  try {
    const rows = client.query(
      copyTo(`copy (select row_to_json(t) from ${table.name} t where ${condition}) to stdout ${AS_IT_IS}`),
    )
    await pipeline(rows, createWriteStream(unfinished, { mode: 0o600 }))
    const { size } = await stat(unfinished)
    await archive.addStream(`tables/${table.name}.jsonl`, size, createReadStream(unfinished))
    return rows.rowCount
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function addFiles(archive: Archive, files: Files, prefix: string): Promise<number> {
  let count = 0
  for await (const key of files.keys(prefix)) {
    const file = await files.read(key)
    if (!file) continue
    await archive.addStream(`files/${key.slice(prefix.length)}`, file.size, file.bytes)
    count += 1
  }
  return count
}

const readme = (name: string) => `# All data of ${name}

Taken out of Holdfast on ${new Date().toISOString().slice(0, 10)}.

- \`tables/\`: one file for each table, one row on each line as JSON (UTF-8). Times are ISO 8601; ids join the tables:
  \`people.contact_point.person_id\` is the \`id\` of a row of \`people.person\`, and so on.
- \`files/\`: what was uploaded, room by room.

Sessions, sign-in links and passkeys are not in it: they are of use on the old server only.
It holds personal data of people who trusted ${name} with it. Whoever has this file answers for it.
`
