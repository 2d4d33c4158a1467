import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import * as v from 'valibot'
import { applyMigrations, type Migration } from '../db/migrate.ts'
import type { Files } from '../files.ts'
import { Refusal } from '../refusal.ts'
import { copyFile, setSequences, TableWriter, withoutConstraints } from './copy-in.ts'
import { FILES, type Head, LEDGER, MANIFEST, Manifest, TABLES } from './papers.ts'
import { damaged, type Item, type OpenedArchive, parse, textOf } from './read.ts'
import type { Tell } from './take.ts'

/** What a backup was made of that this Holdfast must know. @throws Refusal when it is from a newer or another one */
export function checkHistory(file: string, head: Head, known: readonly Migration[]): void {
  const ours = new Map(known.map((migration) => [`${migration.room}/${migration.name}`, migration.hash]))
  for (const { room, name, hash } of head.migrations) {
    const own = ours.get(`${room}/${name}`)
    if (own === undefined) throw new Refusal('conflict', 'backup.too-new', { file })
    if (own !== hash) throw new Refusal('conflict', 'backup.other-history', { file, migration: `${room}/${name}` })
  }
}

/**
 * Brings an empty database to the schema of the archive, copies everything in, checks it against the manifest and brings it
 * to the newest schema. All in the transaction of `client`.
 * @returns the lines of the archive's ledger of erasures
 */
export async function fillDatabase(
  client: pg.ClientBase,
  files: Files,
  archive: OpenedArchive,
  known: readonly Migration[],
  tell: Tell,
): Promise<string> {
  const { head } = archive
  const then = new Set(head.migrations.map((migration) => `${migration.room}/${migration.name}`))
  await applyMigrations(
    client,
    known.filter((migration) => then.has(`${migration.room}/${migration.name}`)),
  )
  let ledger = ''
  await withoutConstraints(client, head.tables, async () => {
    const writer = new TableWriter(client, head.tables)
    try {
      ledger = await readItems(writer, files, archive, tell)
    } catch (error) {
      writer.abandon()
      throw error
    }
  })
  await setSequences(client, head.sequences)
  await applyMigrations(client, known)
  return ledger
}

async function readItems(writer: TableWriter, files: Files, archive: OpenedArchive, tell: Tell): Promise<string> {
  const found: Manifest = { tables: {}, files: {} }
  let ledger = ''
  let manifest: unknown = null
  for await (const item of archive.items) {
    if (item.name.startsWith(TABLES)) await writeRows(writer, archive.file, item, tell)
    else if (item.name.startsWith(FILES)) {
      const key = item.name.slice(FILES.length)
      found.files[key] = await copyFile(files, key, item)
    } else if (item.name === LEDGER) ledger = await textOf(item)
    else if (item.name === MANIFEST) manifest = parse(archive.file, await textOf(item))
    else throw damaged(archive.file, `it holds ${item.name}`)
  }
  if (manifest === null) throw damaged(archive.file, 'its end is missing')
  found.tables = await endRows(writer, archive.file)
  const difference = firstDifference(v.parse(Manifest, manifest), found)
  if (difference) throw damaged(archive.file, `${difference} is not as it was`)
  return ledger
}

async function writeRows(writer: TableWriter, file: string, item: Item, tell: Tell): Promise<void> {
  const [name = '', part] = item.name.slice(TABLES.length).split('/')
  if (part === '000000') tell(name)
  await writer.write(name, item.bytes).catch(asDamage(file))
}

const endRows = (writer: TableWriter, file: string) => writer.end().catch(asDamage(file))

/** Rows that PostgreSQL can't read were changed after it wrote them; anything else that goes wrong is no fault of the archive. */
function asDamage(file: string) {
  return (error: { code?: string; message: string }): never => {
    throw /^2[23]/.test(error.code ?? '') ? damaged(file, error.message) : error
  }
}

/** The first table or file that is not what the manifest says, or null. */
function firstDifference(wanted: Manifest, found: Manifest): string | null {
  for (const kind of ['tables', 'files'] as const)
    for (const name of new Set([...Object.keys(wanted[kind]), ...Object.keys(found[kind])]))
      if (!isDeepStrictEqual({ ...wanted[kind][name] }, { ...found[kind][name] })) return name
  return null
}
