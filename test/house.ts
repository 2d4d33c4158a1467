import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type { Hono } from 'hono'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { accounts } from '../cast/accounts.ts'
import { castId } from '../cast/ids.ts'
import { portWorkers, tenants } from '../cast/organisations.ts'
import { type At, inScope } from '../src/platform/at.ts'
import { asWebRole, ownerPool, webDatabase } from '../src/platform/db/connect.ts'
import type { DB } from '../src/platform/db/schema.ts'
import type { House } from '../src/platform/house.ts'
import { buildApp, type Env } from '../src/platform/http/app.ts'
import type { Scope } from '../src/platform/scope.ts'
import { runWaitingJobs } from '../src/platform/worker.ts'
import { gate, hashOf, jobScope } from '../src/rooms/organisation/index.ts'
import { type Cluster, databaseUrl, makeTemplate, startCluster, TEMPLATE, WEB_PASSWORD } from './cluster.ts'
import { testFurnishing } from './furnishing.ts'

export type Name = (typeof accounts)[number]['key']
export type Fields = Record<string, string | readonly string[]>

export type TestHouse = {
  readonly app: Hono<Env>
  readonly house: House
  readonly web: Kysely<DB>
  readonly owner: pg.Pool
  /** Somebody of the cast, signed in. Hana belongs to the other organisation. */
  readonly as: (name: Name) => Caller
  readonly stranger: Caller
  /** Runs work in one transaction of a scope, as a request would; without one, as a job of the tenants' union. */
  readonly at: <T>(work: (at: At) => Promise<T>, scope?: Scope) => Promise<T>
  /** The scope of somebody of the cast. */
  readonly scope: (name: Name) => Promise<Scope>
  /** Runs all jobs that wait, as the worker would. */
  readonly work: () => Promise<void>
}

/** A browser without a screen: keeps no cookies but its session. */
export type Caller = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  readonly post: (path: string, fields?: Fields | FormData) => Promise<Response>
  readonly json: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
}

/** A house with a database of its own, cloned from the template with the cast in it. Closed after the test file. */
export async function testHouse(
  options: { readonly clock?: () => Date; readonly smtpUrl?: string } = {},
): Promise<TestHouse> {
  const cluster = await theCluster()
  const name = `holdfast_${randomBytes(6).toString('hex')}`
  const admin = ownerPool(cluster.url)
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  await admin.end()
  const url = databaseUrl(cluster, name)
  const owner = ownerPool(url)
  const web = webDatabase(asWebRole(url, WEB_PASSWORD), 5)
  const house = testFurnishing(options)
  const app = buildApp({ house, web, gate, trustedProxies: 0, assetsFolder: 'dist' })
  const sessions = await signInAll(owner)
  after(async () => {
    house.mailer.close()
    await web.destroy()
    await owner.end()
    await cluster.stop()
  })
  const at: TestHouse['at'] = (work, scope) => inScope(web, house, scope ?? jobScope(tenants.id, null), work)
  const scope = async (who: Name) =>
    (
      await gate.admit(
        web,
        { kind: 'signed-in' },
        { sessionToken: sessions.get(who) ?? null, bearer: null, params: {} },
      )
    ).scope
  return {
    app,
    house,
    web,
    owner,
    at,
    scope,
    as: (who) => caller(app, sessions.get(who)),
    stranger: caller(app),
    work: () => runWaitingJobs(owner, web, house, gate),
  }
}

/** `npm test` starts one cluster for all files; a file run by itself starts its own. */
async function theCluster(): Promise<Cluster> {
  const shared = process.env.HOLDFAST_TEST_CLUSTER
  if (shared) return { url: shared, stop: async () => undefined }
  const cluster = await startCluster()
  await makeTemplate(cluster)
  return cluster
}

async function signInAll(owner: pg.Pool): Promise<Map<string, string>> {
  const tokens = new Map(accounts.map((account) => [account.key as string, `session-of-${account.key}`]))
  for (const [key, token] of tokens)
    await owner.query(
      `insert into organisation.session (secret_hash, id, account_id, organisation_id, device, until)
       values ($1, gen_random_uuid(), $2, $3, 'test', now() + interval '1 day')`,
      [hashOf(token), castId(key), key === 'hana' ? portWorkers.id : tenants.id],
    )
  return tokens
}

function caller(app: Hono<Env>, session?: string): Caller {
  const cookie: Record<string, string> = session ? { cookie: `holdfast=${session}` } : {}
  const send = (method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
    Promise.resolve(
      app.request(path, { method, headers: { ...cookie, ...headers }, ...(body === undefined ? {} : { body }) }),
    )
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, fields = {}) => send('POST', path, {}, fields instanceof FormData ? fields : formOf(fields)),
    json: (path, body, headers = {}) =>
      send('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
  }
}

function formOf(fields: Fields): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  )
}
