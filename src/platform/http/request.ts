import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { Refusal } from '../refusal.ts'

export type Raw = Record<string, unknown>

/**
 * Path parameters, query and body in one record; the path wins, so that a body can't name another thing than the address does.
 * `userAgent` is what the browser calls itself, for the list of where somebody is signed in.
 */
export async function readInput(c: Context): Promise<Raw> {
  const query = Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
  return {
    ...query,
    ...(c.req.method === 'POST' ? await readBody(c) : {}),
    ...c.req.param(),
    userAgent: c.req.header('user-agent') ?? '',
  }
}

async function readBody(c: Context): Promise<Raw> {
  const type = c.req.header('content-type') ?? ''
  try {
    if (type.includes('application/json')) {
      const body: unknown = await c.req.json()
      if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new SyntaxError('not an object')
      return body as Raw
    }
    if (type.includes('form')) return (await c.req.parseBody({ all: true })) as Raw
    return {}
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Refusal('invalid', 'platform.unreadable')
    throw error
  }
}

/** The caller's address: the last hop that we trust, else the socket's. */
export function addressOf(c: Context, trustedProxies: number): string {
  const socket = (c.env as HttpBindings | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return socket
  const hops = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  return hops.at(-trustedProxies) ?? socket
}
