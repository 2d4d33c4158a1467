import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { castId } from '../cast/ids.ts'
import { branchId, tenants } from '../cast/organisations.ts'
import { inScope } from '../src/platform/at.ts'
import { exemptTables } from '../src/platform/db/exempt.ts'
import { mint, type Scope } from '../src/platform/scope.ts'
import { accountScope } from '../src/rooms/organisation/index.ts'
import { testHouse } from './house.ts'
import { ownedBy } from './wall/branch.ts'
import { readDefiners, readTables, type Table } from './wall/catalogue.ts'

// Reads the catalogue of the running system, so that a new table or function is covered on the day it is made.

const house = await testHouse()
const tables = await readTables(house.owner)
const byName = new Map(tables.map((table) => [table.name, table]))
const harbour = branchId('harbour')

const blind = { account: null, session: null, grants: [], seesAll: false, organised: [], near: [], things: [] }
const outsiders: Record<string, Scope> = {
  'an organiser of another organisation': await house.scope('hana'),
  'an account without a role': accountScope(tenants.id, castId('gus'), castId('no-session'), []),
  nobody: mint({ ...blind, kind: 'nobody', organisation: '00000000-0000-0000-0000-000000000000' }),
  'the holder of a link to something else': mint({
    ...blind,
    kind: 'link',
    organisation: tenants.id,
    things: [castId('something else')],
  }),
}

/** What anybody may read of an organisation, with the reason. Everything else gives an outsider nothing. */
const inPublic: Record<string, string> = {
  'organisation.organisation': 'its name, contact and imprint stand on its public pages',
  'campaigns.campaign': 'published campaigns are public',
  'campaigns.event': 'published public events are public',
  'campaigns.outcome': 'the outcome of a published campaign is public',
  'campaigns.evidence': 'what an organiser meant for the public page of a published campaign is public',
}

/** Tables that the cast leaves empty, with the reason. */
const emptyInTheCast: Record<string, string> = {
  'platform.kept_letter': 'is filled by sending without a mail server; its own test shows its wall',
  'messages.bounce': 'is filled by a mail server’s refusals; its own test shows its wall',
}

/** Indexes that can't begin with the organisation, with the reason. */
const searchIndexes: Record<string, string> = {
  grievance_words: 'full text; only a definer function with the wall inside reaches it',
}

/** Tables whose rows of one branch other branches of the organisation may read, with the reason. */
const sharedInside: Record<string, string> = {
  'organisation.branch': 'the names of branches are no secret inside the organisation',
}

test('the catalogue is read', () => {
  assert.ok(tables.length > 10, `only ${tables.length} tables`)
})

for (const table of tables) {
  test(`${table.name}: organisation first, behind a policy`, () => {
    assert.equal(table.key[0], 'organisation_id', 'its primary key does not begin with organisation_id')
    assert.ok(table.walled, 'row-level security is off')
    assert.ok(table.policies > 0, 'it has no policy')
    for (const link of table.links)
      assert.ok(
        link.to in exemptTables || link.columns[0] === 'organisation_id',
        `its foreign key to ${link.to} does not begin with organisation_id`,
      )
    for (const index of table.indexes)
      assert.ok(
        index.first === 'organisation_id' || index.name in searchIndexes || (index.unique && index.columns === 1),
        `its index ${index.name} does not begin with organisation_id`,
      )
  })

  for (const [who, scope] of Object.entries(outsiders))
    test(`${table.name}: ${who} reads and changes nothing`, async () => {
      const public_ = table.name in inPublic && scope.organisation === tenants.id
      if (!public_) assert.equal(await visible(scope, table, `t.organisation_id = '${tenants.id}'`), 0)
      await assertUntouched(scope, table, `t.organisation_id = '${tenants.id}'`)
    })

  test(`${table.name}: the cast has a row of it to hide`, async () => {
    const { rows } = await house.owner.query(`select 1 from ${table.name} where organisation_id = $1 limit 1`, [
      tenants.id,
    ])
    assert.ok(
      rows.length > 0 || table.name in emptyInTheCast,
      'give the tenants’ union one in cast/load, or these tests show nothing',
    )
  })

  test(`${table.name}: an organiser of another branch reads and changes nothing of Harbour’s`, async () => {
    const condition = ownedBy(harbour, table, byName)
    if (!condition || table.name in sharedInside) return
    const elif = await house.scope('elif')
    assert.equal(
      await visible(elif, table, condition),
      table.name in inPublic ? await visible(elif, table, condition) : 0,
    )
    await assertUntouched(elif, table, condition)
  })

  test(`${table.name}: nobody writes a row for another organisation`, async () => {
    const { rows } = await house.owner.query(
      `select to_jsonb(t) as row from ${table.name} t where t.organisation_id = $1 limit 1`,
      [tenants.id],
    )
    if (!rows[0]) return
    const refused = await refusal(
      await house.scope('hana'),
      `insert into ${table.name} (${table.writable.join(', ')}) overriding system value
      select ${table.writable.join(', ')} from jsonb_populate_record(null::${table.name}, '${JSON.stringify(rows[0].row).replaceAll("'", "''")}'::jsonb)`,
    )
    assert.match(refused, /row-level security|permission denied/)
  })
}

test('the web role can’t pass the wall', async () => {
  const { rows } = await house.owner.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'holdfast_web'`,
  )
  assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  const { rows: owned } = await house.owner.query(
    `select relname from pg_class where relowner = 'holdfast_web'::regrole`,
  )
  assert.deepEqual(owned, [])
})

test('the web role reaches no exempt table and no library’s schema', async () => {
  const { rows } = await house.owner.query(`
    select table_schema || '.' || table_name as name from information_schema.role_table_grants
    where grantee in ('holdfast_web', 'PUBLIC') and table_schema not in ('pg_catalog', 'information_schema')`)
  const reached = rows
    .map((row) => row.name)
    .filter((name) => name in exemptTables || name.startsWith('graphile_worker.'))
  assert.deepEqual(reached, [])
})

test('every definer function names its wall, and keeps its search path', async () => {
  const definers = await readDefiners(house.owner)
  assert.ok(definers.length > 10)
  for (const definer of definers) {
    const bySecret = definer.parameters.some((name) => /^secret_/.test(name))
    const byScope = /platform\.(organisation|account|sees_all|organised|things)\(\)/.test(definer.source)
    const inPublicOnly = definer.name === 'organisation.in_public(text)'
    assert.ok(bySecret || byScope || inPublicOnly, `${definer.name} has no wall`)
    assert.ok(definer.path, `${definer.name} sets no search_path`)
    assert.ok(!definer.public, `${definer.name} may be run by everybody`)
  }
})

test('the test bites: a table without a policy is seen', async () => {
  await house.owner.query(
    'create schema open_door; create table open_door.leak (organisation_id uuid, id uuid, primary key (id)); grant usage on schema open_door to holdfast_web; grant select on open_door.leak to holdfast_web',
  )
  await house.owner.query(`insert into open_door.leak values ('${tenants.id}', gen_random_uuid())`)
  const leak = (await readTables(house.owner)).find((table) => table.name === 'open_door.leak')
  assert.ok(leak)
  assert.equal(leak.walled, false)
  assert.notEqual(leak.key[0], 'organisation_id')
  assert.equal(await visible(await house.scope('hana'), leak, `t.organisation_id = '${tenants.id}'`), 1)
  await house.owner.query('drop schema open_door cascade')
})

async function visible(scope: Scope, table: Table, condition: string): Promise<number> {
  return inScope(house.web, house.house, scope, async (at) => {
    const { rows } = await sql<{
      n: number
    }>`${sql.raw(`select count(*)::int as n from ${table.name} t where ${condition}`)}`.execute(at.trx)
    return rows[0]?.n ?? -1
  }).catch((error: Error) => (/permission denied/.test(error.message) ? 0 : Promise.reject(error)))
}

/** Writes every row onto itself, and deletes it: not one may be reached. What a foreign key refuses was reached. */
async function assertUntouched(scope: Scope, table: Table, condition: string): Promise<void> {
  const column = table.writable.at(-1)
  assert.equal(
    await touched(scope, `update ${table.name} t set ${column} = t.${column} where ${condition}`),
    0,
    'it was changed',
  )
  assert.equal(await touched(scope, `delete from ${table.name} t where ${condition}`), 0, 'it was deleted')
}

async function touched(scope: Scope, statement: string): Promise<number> {
  return inScope(house.web, house.house, scope, async (at) => {
    const { numAffectedRows } = await sql`${sql.raw(statement)}`.execute(at.trx)
    throw new Undone(Number(numAffectedRows ?? 0))
  }).catch((error: Error) => {
    if (error instanceof Undone) return error.rows
    return /permission denied|row-level security/.test(error.message) ? 0 : Promise.reject(error)
  })
}

/** Rolls the transaction back, so that one table's test leaves the next one its rows. */
class Undone extends Error {
  readonly rows: number
  constructor(rows: number) {
    super('undone')
    this.rows = rows
  }
}

async function refusal(scope: Scope, statement: string): Promise<string> {
  return inScope(house.web, house.house, scope, (at) => sql`${sql.raw(statement)}`.execute(at.trx)).then(
    () => '',
    (error: Error) => error.message,
  )
}
