import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Room } from '../room.ts'

export type Migration = { readonly room: string; readonly name: string; readonly sql: string; readonly hash: string }

/** Another process migrating at the same moment waits here. */
const MIGRATION_LOCK = 7_204_118_233

/**
 * Brings the database to the newest schema, as its owner. All of it or nothing.
 * @param webPassword sets the web role's password; null leaves a role that the operator made alone
 * @returns the names of the migrations that were applied
 */
export async function migrate(pool: pg.Pool, rooms: readonly Room[], webPassword: string | null): Promise<string[]> {
  await prepare(pool, webPassword)
  return inMigration(pool, (client) => applyMigrations(client, readMigrations(rooms)))
}

/** What migrations stand on: the web role and the queue. Safe to repeat. */
export async function prepare(pool: pg.Pool, webPassword: string | null): Promise<void> {
  await ensureWebRole(pool, webPassword)
  await runMigrations({ pgPool: pool })
}

/** One transaction in which nobody else migrates. */
export async function inMigration<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // closing the connection rolls back, also where a COPY broke off in the middle
    client.release(true)
    throw error
  }
}

async function ensureWebRole(pool: pg.Pool, password: string | null): Promise<void> {
  if (password === null) return
  const { rowCount } = await pool.query(`select 1 from pg_roles where rolname = 'holdfast_web'`)
  const login = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`
  await pool.query(`${rowCount ? 'alter' : 'create'} role holdfast_web ${login}`)
}

/** Applies those of the migrations that were not applied yet. @throws Error when one was changed afterwards */
export async function applyMigrations(client: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(
    'create table if not exists public.holdfast_migration (room text, name text, hash text not null, at timestamptz not null default now(), primary key (room, name))',
  )
  const { rows } = await client.query<{ room: string; name: string; hash: string }>(
    'select room, name, hash from public.holdfast_migration',
  )
  const known = new Map(rows.map((row) => [`${row.room}/${row.name}`, row.hash]))
  const applied: string[] = []
  for (const migration of migrations) {
    const key = `${migration.room}/${migration.name}`
    const hash = known.get(key)
    if (hash === migration.hash) continue
    if (hash !== undefined)
      throw new Error(`The migration ${key} was changed after it was applied. Write a new one instead.`)
    await client.query(migration.sql)
    await client.query('insert into public.holdfast_migration (room, name, hash) values ($1, $2, $3)', [
      migration.room,
      migration.name,
      migration.hash,
    ])
    applied.push(key)
  }
  return applied
}

/** All migrations, the platform's and every room's, in order. */
export /** In the order of their times, whatever room they are of: a new database and an old one then see the same order. */
function readMigrations(rooms: readonly Room[]): Migration[] {
  const folders = [
    { room: 'platform', folder: import.meta.dirname },
    ...rooms.map((room) => ({ room: room.name, folder: room.folder })),
  ]
  const all = folders.flatMap(({ room, folder }) =>
    sqlFiles(join(folder, 'migrations')).map((path) => {
      const sql = readFileSync(path, 'utf8')
      return {
        room,
        name: path.slice(path.lastIndexOf('/') + 1),
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const sqlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => `${folder}/${name}`)
