import * as v from 'valibot'
import { type Batch, Claimed, Delivered, type SealedRecord } from '../../rooms/listening/rules/index.ts'

/** The server's answer, or why there is none. `refused` carries the code of the refusal, and won't change by asking again. */
export type Answer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; code: string; status: number }
  | { kind: 'unreachable'; retryAfter: number | null }

const Refused = v.object({ code: v.string() })

/** Exchanges the secret of a link for the turf. Safe to repeat with the same `phone`. */
export function claim(link: string, phone: string, device: string): Promise<Answer<Claimed>> {
  return post('/listening/phones', link, { phone, device }, Claimed)
}

/** Sends records; none at all asks how the round stands. */
export function send(delivery: string, phone: string, records: SealedRecord[]): Promise<Answer<Delivered>> {
  return post('/listening/records', delivery, { phone, records } satisfies v.InferInput<typeof Batch>, Delivered)
}

async function post<S extends v.GenericSchema>(
  path: string,
  bearer: string,
  body: unknown,
  schema: S,
): Promise<Answer<v.InferOutput<S>>> {
  const response = await reach(path, bearer, body)
  if (!response) return { kind: 'unreachable', retryAfter: null }
  if (response.status === 429 || response.status >= 500) {
    return { kind: 'unreachable', retryAfter: Number(response.headers.get('retry-after')) || null }
  }
  const answer = await readJson(response)
  if (response.ok) {
    const parsed = v.safeParse(schema, answer)
    return parsed.success ? { kind: 'ok', value: parsed.output } : { kind: 'unreachable', retryAfter: null }
  }
  const refused = v.safeParse(Refused, answer)
  // An answer that isn't the server's own (a hotel's sign-in page, a proxy) says nothing about our records.
  return refused.success
    ? { kind: 'refused', code: refused.output.code, status: response.status }
    : { kind: 'unreachable', retryAfter: null }
}

async function reach(path: string, bearer: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null
    throw error
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof DOMException) return null
    throw error
  }
}
