import { type ComponentType, h, type VNode } from 'preact'
import type { GenericSchema, InferOutput } from 'valibot'
import type { At } from '../at.ts'

/** Whom a route answers; checked before anything else, and by the wall test for every route. */
export type Audience =
  /** Anybody, before an organisation is known: the start page, signing in. */
  | { readonly kind: 'anyone' }
  /** Anybody; the path names the organisation by its slug, `:organisation`. */
  | { readonly kind: 'open' }
  /** Who holds a secret link of this kind: `:link` in the path, or `Authorization: Bearer`. */
  | { readonly kind: 'linked'; readonly link: string }
  /** Who is signed in and has some role in the current organisation. */
  | { readonly kind: 'signed-in' }
  /** Who has this right somewhere; the action asks again for the place with `may`. */
  | { readonly kind: 'right'; readonly right: string }

export const anyone = (): Audience => ({ kind: 'anyone' })
export const open = (): Audience => ({ kind: 'open' })
export const linked = (link: string): Audience => ({ kind: 'linked', link })
export const signedIn = (): Audience => ({ kind: 'signed-in' })

/** Bytes to send as they are. `body` may be a stream that ends after the transaction. */
export type Download = {
  readonly type: string
  readonly name?: string
  readonly body: string | Uint8Array
  readonly inline?: boolean
}

/** What the browser keeps: set by signing in and out, nothing else. */
export type Cookie = { readonly name: string; readonly value: string; readonly maxAge: number }

export type Answer =
  | { readonly kind: 'page'; readonly draw: () => VNode; readonly status?: number }
  | { readonly kind: 'go'; readonly to: string; readonly said?: string; readonly cookies?: readonly Cookie[] }
  | { readonly kind: 'json'; readonly body: unknown; readonly cookies?: readonly Cookie[] }
  | { readonly kind: 'download'; readonly download: Download }

export type Method = 'GET' | 'POST'

export type Route = {
  readonly method: Method
  readonly path: string
  readonly audience: Audience
  readonly input: GenericSchema
  readonly run: (at: At, input: never) => Promise<Answer>
  /** JSON in and out: refusals are JSON too, and the cross-site check does not apply to bearer links. */
  readonly api: boolean
  /** The GET path to show again, filled in, when a form is refused; the same path by default. */
  readonly again?: string
  /** Calls allowed per minute and address. */
  readonly perMinute?: number
  /** Bytes of the request body; 1 MB by default. */
  readonly maxBytes?: number
}

type Options = Pick<Route, 'again' | 'perMinute' | 'maxBytes'>
type Load<S extends GenericSchema, P> = (at: At, input: InferOutput<S>) => Promise<P>
type Next<S extends GenericSchema, R> = (result: R, input: InferOutput<S>) => Answer

/** A page: load plain props, draw them. */
export function get<S extends GenericSchema, P extends object>(
  path: string,
  audience: Audience,
  input: S,
  load: Load<S, P>,
  Page: ComponentType<P>,
  options: Options = {},
): Route {
  const run = async (at: At, given: InferOutput<S>): Promise<Answer> => {
    const props = await load(at, given)
    return { kind: 'page', draw: () => h(Page, props) as VNode }
  }
  return { method: 'GET', path, audience, input, run, api: false, ...options }
}

/** A verb: act, then go somewhere or show something. A refused form comes back filled in. */
export function post<S extends GenericSchema, R>(
  path: string,
  audience: Audience,
  input: S,
  action: Load<S, R>,
  next: Next<S, R>,
  options: Options = {},
): Route {
  const run = async (at: At, given: InferOutput<S>): Promise<Answer> => next(await action(at, given), given)
  return { method: 'POST', path, audience, input, run, api: false, ...options }
}

/** JSON in, JSON out. */
export function api<S extends GenericSchema>(
  method: Method,
  path: string,
  audience: Audience,
  input: S,
  action: Load<S, unknown>,
  options: Options = {},
): Route {
  const run = async (at: At, given: InferOutput<S>): Promise<Answer> => ({
    kind: 'json',
    body: await action(at, given),
  })
  return { method, path, audience, input, run, api: true, ...options }
}

/** A file. */
export function download<S extends GenericSchema>(
  path: string,
  audience: Audience,
  input: S,
  load: Load<S, Download>,
  options: Options = {},
): Route {
  const run = async (at: At, given: InferOutput<S>): Promise<Answer> => ({
    kind: 'download',
    download: await load(at, given),
  })
  return { method: 'GET', path, audience, input, run, api: false, ...options }
}

/** Go to a page afterwards, saying what was done. */
export function to<R, I>(
  where: string | ((result: R, input: I) => string),
  said?: string | ((result: R, input: I) => string),
) {
  return (result: R, input: I): Answer => ({
    kind: 'go',
    to: typeof where === 'string' ? where : where(result, input),
    said: typeof said === 'function' ? said(result, input) : said,
  })
}

/** Show a page at once, for what may be shown only once (a secret link). */
export function shown<R extends object>(Page: ComponentType<R>) {
  return (result: R): Answer => ({ kind: 'page', draw: () => h(Page, result) as VNode })
}
