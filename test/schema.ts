import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerPool } from '../src/platform/db/connect.ts'
import { snapshotOf } from '../src/platform/db/snapshot.ts'
import { databaseUrl, makeTemplate, startCluster, TEMPLATE } from './cluster.ts'

// Writes what is made from the migrations: the types that queries are checked against, and the snapshot that people review.
// With --check nothing is written, and a stale file fails.

const root = join(import.meta.dirname, '..')
const typesFile = join(root, 'src/platform/db/schema.ts')
const snapshotFile = join(root, 'src/platform/db/schema.sql')
const check = process.argv.includes('--check')

const cluster = await startCluster()
await makeTemplate(cluster, { cast: false })
const owner = ownerPool(databaseUrl(cluster, TEMPLATE))
const snapshot = await snapshotOf(owner)
await owner.end()
const typesFresh = generateTypes(databaseUrl(cluster, TEMPLATE))
await cluster.stop()

const stale = check && (readFileSync(snapshotFile, 'utf8') !== snapshot || !typesFresh)
if (!check) writeFileSync(snapshotFile, snapshot)
if (stale) {
  process.stderr.write('The schema files are older than the migrations. Run: npm run schema\n')
  process.exit(1)
}

function generateTypes(url: string): boolean {
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--url',
      url,
      '--dialect',
      'postgres',
      '--default-schema',
      'nothing',
      '--exclude-pattern',
      'graphile_worker.*',
      '--date-parser',
      'string',
      '--log-level',
      'error',
      '--type-mapping',
      '{"int8":"number"}',
      '--out-file',
      typesFile,
      ...(check ? ['--verify'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return status === 0
}
