import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { Files } from '../files.ts'
import { listForeignKeys, type Sequence, type Table } from './catalogue.ts'
import type { Manifest } from './papers.ts'
import type { Item } from './read.ts'
import { copyCommand } from './take.ts'

/** Puts the rows of an archive into the tables, part after part. */
export class TableWriter {
  readonly #client: pg.ClientBase
  readonly #tables: readonly Table[]
  readonly #written: Manifest['tables'] = {}
  #current: { table: Table; rows: CopyStreamQuery; hash: Hash } | null = null

  constructor(client: pg.ClientBase, tables: readonly Table[]) {
    this.#client = client
    this.#tables = tables
  }

  async write(name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    if (this.#current?.table.name !== name) await this.end()
    this.#current ??= this.#begin(name)
    const { rows, hash } = this.#current
    for await (const chunk of bytes) {
      hash.update(chunk)
      if (!rows.write(chunk)) await once(rows, 'drain')
    }
  }

  /** Ends the last table. @returns what every table holds now */
  async end(): Promise<Manifest['tables']> {
    if (this.#current) {
      const { table, rows, hash } = this.#current
      rows.end()
      await finished(rows)
      this.#written[table.name] = { rows: rows.rowCount, sha256: hash.digest('hex') }
      this.#current = null
    }
    return this.#written
  }

  /** Takes nothing more: the transaction is lost. */
  abandon(): void {
    this.#current?.rows.destroy()
  }

  #begin(name: string) {
    const table = this.#tables.find((each) => each.name === name)
    if (!table) throw new Error(`the archive names no table ${name}`)
    const rows = this.#client.query(copyFrom(copyCommand(table, 'from stdin')))
    // whoever writes or ends hears of an error too; without a listener one between two writes would end the process
    rows.on('error', () => this.abandon())
    return { table, rows, hash: createHash('sha256') }
  }
}

/**
 * Runs `fill` on empty tables without foreign keys and triggers, which would ask for an order among the tables and keep a note of
 * every row; afterwards every foreign key is made again, and so checked.
 */
export async function withoutConstraints(
  client: pg.ClientBase,
  tables: readonly Table[],
  fill: () => Promise<void>,
): Promise<void> {
  const keys = await listForeignKeys(client)
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  for (const { name } of tables) await client.query(`truncate ${name}`)
  await fill()
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
}

export async function setSequences(client: pg.ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value, called } of sequences)
    await client.query('select setval($1, $2, $3)', [name, value, called])
}

export async function copyFile(files: Files, key: string, item: Item): Promise<Manifest['files'][string]> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = async function* () {
    for await (const chunk of item.bytes) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await files.put(key, Readable.from(counted()))
  return { bytes, sha256: hash.digest('hex') }
}
