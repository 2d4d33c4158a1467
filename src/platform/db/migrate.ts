import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Room } from '../room.ts'

type Migration = { readonly room: string; readonly name: string; readonly sql: string; readonly hash: string }

/** Another process migrating at the same moment waits here. */
const MIGRATION_LOCK = 7_204_118_233

/**
 * Brings the database to the newest schema, as its owner. All of it or nothing.
 * @param webPassword sets the web role's password; null leaves a role that the operator made alone
 * @returns the names of the migrations that were applied
 */
export async function migrate(pool: pg.Pool, rooms: readonly Room[], webPassword: string | null): Promise<string[]> {
  await ensureWebRole(pool, webPassword)
  await runMigrations({ pgPool: pool })
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    const applied = await applyAll(client, rooms)
    await client.query('commit')
    return applied
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function ensureWebRole(pool: pg.Pool, password: string | null): Promise<void> {
  if (password === null) return
  const { rowCount } = await pool.query(`select 1 from pg_roles where rolname = 'holdfast_web'`)
  const login = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`
  await pool.query(`${rowCount ? 'alter' : 'create'} role holdfast_web ${login}`)
}

async function applyAll(client: pg.PoolClient, rooms: readonly Room[]): Promise<string[]> {
  await client.query(
    'create table if not exists public.holdfast_migration (room text, name text, hash text not null, at timestamptz not null default now(), primary key (room, name))',
  )
  const { rows } = await client.query<{ room: string; name: string; hash: string }>(
    'select room, name, hash from public.holdfast_migration',
  )
  const known = new Map(rows.map((row) => [`${row.room}/${row.name}`, row.hash]))
  const applied: string[] = []
  for (const migration of readMigrations(rooms)) {
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

function readMigrations(rooms: readonly Room[]): Migration[] {
  const folders = [
    { room: 'platform', folder: import.meta.dirname },
    ...rooms.map((room) => ({ room: room.name, folder: room.folder })),
  ]
  return folders.flatMap(({ room, folder }) =>
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
}

const sqlFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => `${folder}/${name}`)
