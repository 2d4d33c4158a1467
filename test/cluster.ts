import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCast } from '../cast/load.ts'
import { inScope } from '../src/platform/at.ts'
import { asWebRole, ownerPool, webDatabase } from '../src/platform/db/connect.ts'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { operatorScope } from '../src/rooms/organisation/index.ts'
import { rooms } from '../src/rooms.ts'
import { testFurnishing } from './furnishing.ts'

export const TEMPLATE = 'holdfast_template'
export const WEB_PASSWORD = 'web-role-of-the-tests'

export type Cluster = { readonly url: string; readonly stop: () => Promise<void> }

/** The PostgreSQL of `TEST_DATABASE_URL`, or an embedded one in a scratch folder. Without fsync: a test's data may be lost. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => dropScratch(given) }
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-test-'))
  chmodSync(folder, 0o711) // as root, PostgreSQL runs as another user
  const server = await startEmbedded(join(folder, 'postgres'), 'owner-of-the-tests', [
    '-c',
    'fsync=off',
    '-c',
    'max_connections=200',
  ])
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/** A migrated database with the cast in it, which every test file clones. */
export async function makeTemplate(
  cluster: Cluster,
  options: { readonly cast: boolean } = { cast: true },
): Promise<void> {
  const admin = ownerPool(cluster.url)
  await admin.query(`drop database if exists ${TEMPLATE} with (force)`)
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const owner = ownerPool(databaseUrl(cluster, TEMPLATE))
  await migrate(owner, rooms, WEB_PASSWORD)
  await owner.end()
  if (!options.cast) return
  const web = webDatabase(asWebRole(databaseUrl(cluster, TEMPLATE), WEB_PASSWORD), 2)
  await inScope(web, testFurnishing(), operatorScope('00000000-0000-0000-0000-000000000000'), loadCast)
  await web.destroy()
}

export function databaseUrl(cluster: Cluster, database: string): string {
  const url = new URL(cluster.url)
  url.pathname = `/${database}`
  return url.href
}

/** What the tests made on a server that stays. */
async function dropScratch(url: string): Promise<void> {
  const admin = ownerPool(url)
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'holdfast\\_%'`,
  )
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  await admin.end()
}
