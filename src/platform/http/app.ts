import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { inScope } from '../at.ts'
import type { DB } from '../db/schema.ts'
import type { House } from '../house.ts'
import { log } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { knockOf, sendAnswer } from './answer.tsx'
import { assets } from './assets.ts'
import { crossSite, secure } from './defence.ts'
import type { Admission, Gate } from './gate.ts'
import { RateLimit } from './rate-limit.ts'
import { refuse } from './refuse.tsx'
import { addressOf, type Raw, readInput } from './request.ts'
import type { Route } from './routes.ts'

export type Premises = {
  readonly house: House
  readonly web: Kysely<DB>
  readonly gate: Gate
  readonly trustedProxies: number
  readonly assetsFolder: string
}

export type Env = { Bindings: HttpBindings; Variables: { requestId: string } }

const MEGABYTE = 1024 * 1024

/** The whole site: every room's routes behind the gate, the assets, and the health check. */
export function buildApp(premises: Premises): Hono<Env> {
  const app = new Hono<Env>()
  app.use(requestId())
  app.use(secure(premises.house.surroundings))
  app.get('/healthz', (c) => health(c, premises))
  assets(app, premises.assetsFolder)
  const limit = new RateLimit()
  const routes = premises.house.rooms.flatMap((room) => room.routes)
  for (const route of bySpecificity(routes)) mount(app, premises, route, limit)
  app.notFound((c) => refuse(c, premises, new Refusal('not-found', 'platform.not-found')))
  app.onError((error, c) => (error instanceof Refusal ? refuse(c, premises, error) : mishap(c, premises, error)))
  return app
}

function mount(app: Hono<Env>, premises: Premises, route: Route, limit: RateLimit): void {
  const maxSize = route.maxBytes ?? MEGABYTE
  app.on(
    route.method,
    route.path,
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Refusal('too-large', 'platform.too-large', { size: `${Math.round(maxSize / MEGABYTE)} MB` })
      },
    }),
    async (c) => {
      if (
        route.perMinute &&
        !limit.allows(`${route.path} ${addressOf(c, premises.trustedProxies)}`, route.perMinute, premises.house.clock())
      )
        throw new Refusal('too-many', 'platform.too-many')
      if (route.method === 'POST' && !route.api && crossSite(c, premises.house.surroundings.url))
        throw new Refusal('forbidden', 'platform.cross-site')
      return serve(c, premises, route)
    },
  )
}

async function serve(c: Context<Env>, premises: Premises, route: Route): Promise<Response> {
  const admission = await premises.gate.admit(premises.web, route.audience, knockOf(c))
  const raw = await readInput(c)
  try {
    const answer = await run(premises, route, admission, raw)
    return await sendAnswer(c, premises, admission, answer)
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal) throw error
    return refuse(c, premises, refusal, { route, admission, raw })
  }
}

/** Parses the input and runs the route in one transaction of the admitted scope. @throws Refusal */
export async function run(premises: Premises, route: Route, admission: Admission, raw: Raw) {
  const parsed = v.safeParse(route.input, raw)
  if (!parsed.success)
    throw route.method === 'GET' ? new Refusal('invalid', 'platform.bad-address') : refusalOf(parsed.issues)
  return inScope(premises.web, premises.house, admission.scope, (at) => route.run(at, parsed.output as never))
}

function refusalOf(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const problems: Record<string, string> = {}
  for (const issue of issues) problems[v.getDotPath(issue) ?? ''] ??= issue.message
  return new Refusal('invalid', 'platform.check-fields', {}, problems)
}

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const code = (error as { code?: string }).code
  return code === SERIALIZATION_FAILURE || code === DEADLOCK ? new Refusal('conflict', 'platform.busy') : null
}

/** GET before POST does not matter; a fixed path before one with a parameter does (`/people/new` before `/people/:person`). */
function bySpecificity(routes: readonly Route[]): Route[] {
  const key = (route: Route) =>
    route.path
      .split('/')
      .map((part) => (part.startsWith(':') ? '1' : '0'))
      .join('')
  return [...routes].sort((a, b) => key(a).localeCompare(key(b)))
}

async function health(c: Context<Env>, premises: Premises): Promise<Response> {
  try {
    await premises.web.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
    return c.text('ok')
  } catch (error) {
    log('warn', 'health', { error })
    return c.text('the database does not answer', 503)
  }
}

function mishap(c: Context<Env>, premises: Premises, error: Error): Response | Promise<Response> {
  log('error', 'request failed', { request: c.get('requestId'), path: c.req.routePath, error })
  return refuse(c, premises, error)
}
