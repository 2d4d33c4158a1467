import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readLedger } from '../erasures.ts'
import type { Files } from '../files.ts'
import type { Secrets } from '../secrets.ts'
import { listSequences, listTables, type Table } from './catalogue.ts'
import { FILES, HEAD, type Head, LEDGER, MANIFEST, type Manifest, markOf, SECRETS, TABLES } from './papers.ts'
import { type Archive, writeArchive } from './write.ts'

export type Source = {
  readonly owner: pg.Pool
  readonly files: Files
  readonly dataFolder: string
  readonly secrets: Secrets
  readonly version: string
}

export type Tell = (what: string) => void

/**
 * Takes a backup while the server runs: all tables as they are at one moment, then the files.
 * @param key an age public key; only with one are the secrets of the installation in the archive
 */
export async function takeBackup(source: Source, file: string, key: string | null, tell: Tell): Promise<Manifest> {
  const client = await source.owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'`)
    const manifest = await fillArchive(client, source, file, key, tell)
    await client.query('rollback')
    client.release()
    return manifest
  } catch (error) {
    // a COPY may have broken off in the middle: this connection is good for nothing more
    client.release(true)
    throw error
  }
}

async function fillArchive(
  client: pg.PoolClient,
  source: Source,
  file: string,
  key: string | null,
  tell: Tell,
): Promise<Manifest> {
  const head = await readHead(client, source)
  const manifest: Manifest = { tables: {}, files: {} }
  await writeArchive(file, key, async (archive) => {
    await archive.add(HEAD, json(head))
    if (key) await archive.add(SECRETS, json(source.secrets))
    await archive.add(LEDGER, Buffer.from(await readLedger(source.dataFolder)))
    for (const table of head.tables) {
      const added = await addTable(archive, client, table)
      manifest.tables[table.name] = added
      tell(`${table.name}: ${added.rows} rows`)
    }
    for await (const name of source.files.keys()) await addFile(archive, source.files, name, manifest)
    await archive.add(MANIFEST, json(manifest))
  })
  return manifest
}

async function readHead(client: pg.ClientBase, source: Source): Promise<Head> {
  const { rows: migrations } = await client.query<Head['migrations'][number]>(
    'select room, name, hash from public.holdfast_migration order by room, name',
  )
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    format: 1,
    holdfast: source.version,
    madeAt: new Date().toISOString(),
    postgres: rows[0]?.server_version ?? '',
    migrations,
    secretsMark: markOf(source.secrets),
    tables: await listTables(client),
    sequences: await listSequences(client),
  }
}

/** A tar entry names its size first and a table's is not known before its end, so a table is a row of parts of this size. */
const PART = 1024 * 1024

async function addTable(archive: Archive, client: pg.PoolClient, table: Table) {
  const rows = client.query(copyTo(copyCommand(table, 'to stdout')))
  const hash = createHash('sha256')
  let part = 0
  let held: Buffer[] = []
  let size = 0
  const flush = async () => {
    const bytes = Buffer.concat(held)
    hash.update(bytes)
    await archive.add(`${TABLES}${table.name}/${String(part++).padStart(6, '0')}`, bytes)
    held = []
    size = 0
  }
  for await (const chunk of rows) {
    held.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= PART) await flush()
  }
  await flush()
  return { rows: rows.rowCount, sha256: hash.digest('hex') }
}

/** @param way `to stdout` or `from stdin` */
export function copyCommand(table: Table, way: 'to stdout' | 'from stdin'): string {
  return `copy ${table.name} (${table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')}) ${way}`
}

/** A file that was removed since the list was made is no longer part of the organisation. */
async function addFile(archive: Archive, files: Files, name: string, manifest: Manifest): Promise<void> {
  const file = await files.read(name)
  if (!file) return
  const hash = createHash('sha256')
  file.bytes.on('data', (chunk: Buffer) => hash.update(chunk))
  await archive.addStream(`${FILES}${name}`, file.size, file.bytes)
  manifest.files[name] = { bytes: file.size, sha256: hash.digest('hex') }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value, null, 1))
