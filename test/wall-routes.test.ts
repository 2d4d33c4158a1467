import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchId, tenants } from '../cast/organisations.ts'
import type { Route } from '../src/platform/http/routes.ts'
import { rightsOf } from '../src/rooms/organisation/rules.ts'
import { type Caller, type Fields, type Name, testHouse } from './house.ts'
import { ownedBy } from './wall/branch.ts'
import { readTables, type Table } from './wall/catalogue.ts'
import { differing, fingerprint } from './wall/fingerprint.ts'
import { byLink, publicly, secretParameters } from './wall/outside.ts'
import { readSamples, sampleInput } from './wall/samples.ts'

// Reads the routes of the running system and sends each of them, with ids of Harbour's things, as people who must not reach them.

const house = await testHouse()
const tables = await readTables(house.owner)
const byName = new Map(tables.map((table) => [table.name, table]))
const harbour = branchId('harbour')
const ownedByHarbour = (table: Table) => ownedBy(harbour, table, byName)
const samples = await readSamples(house.owner, tables, (name) => {
  const table = byName.get(name)
  return table ? ownedByHarbour(table) : null
})
const routes = house.house.rooms.flatMap((room) => room.routes)
const canaries = await readCanaries()

const holders = (right: string) =>
  (Object.keys(rightsOf) as (keyof typeof rightsOf)[]).filter((role) =>
    (rightsOf[role] as readonly string[]).includes(right),
  )
const roleOf: Partial<Record<Name, keyof typeof rightsOf>> = {
  chen: 'canvasser',
  dora: 'member',
  farid: 'runner',
  bruno: 'organiser',
}

test('the routes are read', () => {
  assert.ok(routes.length > 40, `only ${routes.length} routes`)
  assert.ok(canaries.length > 20, `only ${canaries.length} names to look for`)
})

for (const route of routes) {
  const called = `${route.method} ${route.path}`
  const { kind } = route.audience
  if (kind === 'anyone' || kind === 'open') {
    test(`${called}: what anybody may see is listed`, () =>
      assert.ok(called in publicly, 'say in test/wall/outside.ts what it may show'))
    test(`${called}: shows a stranger no name of Harbour’s people`, async () =>
      assertNoCanary(await send(route, house.stranger)))
    continue
  }
  if (kind === 'linked') {
    test(`${called}: what a link shows is listed`, () =>
      assert.ok(called in byLink, 'say in test/wall/outside.ts what it may show'))
    for (const [who, caller] of [
      ['a stranger', house.stranger],
      ['an organiser of another organisation', house.as('hana')],
    ] as const)
      test(`${called}: ${who} without the link gets nothing`, async () => assertRefused(route, caller))
    continue
  }
  test(`${called}: a stranger is asked to sign in`, async () => assertRefused(route, house.stranger))
  test(`${called}: an account without a role gets nothing`, async () => assertRefused(route, house.as('gus')))
  if (kind === 'right')
    for (const [name, role] of Object.entries(roleOf))
      if (!holders(route.audience.right).includes(role))
        test(`${called}: a ${role} gets nothing`, async () => assertRefused(route, house.as(name as Name)))
  for (const [who, name] of [
    ['another organisation', 'hana'],
    ['another branch', 'elif'],
  ] as const)
    test(`${called}: an organiser of ${who} sees and changes nothing of Harbour’s`, async () =>
      assertWalled(route, name))
}

async function assertRefused(route: Route, caller: Caller): Promise<void> {
  const before = await state()
  const response = await send(route, caller)
  assert.ok([303, 401, 403, 404, 410].includes(response.status), `answered ${response.status}`)
  if (response.status === 303) assert.match(response.headers.get('location') ?? '', /^\/sign-in/)
  await assertNoCanary(response)
  assert.deepEqual(differing(before, await state()), [])
}

async function assertWalled(route: Route, name: Name): Promise<void> {
  const before = await state()
  const response = await send(route, house.as(name))
  assert.ok(response.status < 500, `answered ${response.status}`)
  if (/:/.test(route.path) && !secretParameters.test(route.path))
    assert.ok(response.status >= 300, 'the page of a thing of Harbour’s was shown')
  await assertNoCanary(response)
  assert.deepEqual(differing(before, await state()), [])
}

/** The rows of Harbour alone: what elif does in Hillside, or hana in her own organisation, is theirs to do. */
const state = () => fingerprint(house.owner, tables, ownedByHarbour)

async function send(route: Route, caller: Caller): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parameter(route, name)))
  const input = sampleInput(route.input, samples)
  if (route.method === 'GET') return caller.get(path)
  if (route.api) return caller.json(path, input)
  return caller.post(path, input as Fields)
}

function parameter(route: Route, name: string): string {
  if (name === 'organisation') return tenants.slug
  if (name === 'link' || name === 'secret') return 'not-the-secret-of-anything'
  if (name === 'slug' || name === 'campaign-slug') return 'not-published'
  const found = samples.get(name) ?? samples.get(name.replaceAll('_', '-'))
  assert.ok(
    found,
    `${route.path}: the wall test finds no table for :${name}. Name the parameter after its table, or give Harbour one such thing in the cast.`,
  )
  return found
}

async function assertNoCanary(response: Response): Promise<void> {
  const body = await response.clone().text()
  assert.deepEqual(
    canaries.filter((canary) => body.includes(canary)),
    [],
  )
}

/** Strings that only Harbour’s organisers may read: contact points of people whom no other branch has. */
async function readCanaries(): Promise<string[]> {
  const contacts = byName.get('people.contact_point')
  const condition = contacts ? ownedByHarbour(contacts) : null
  if (!contacts || !condition) return []
  const { rows } = await house.owner.query<{ value: string }>(
    `select t.value from people.contact_point t where ${condition}
     and t.value not in (select coalesce(email, '') from organisation.account) and length(t.value) > 8`,
  )
  return rows.map((row) => row.value)
}
