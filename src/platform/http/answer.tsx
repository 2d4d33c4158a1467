import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type FormState, FormStateContext } from '../ui/form-state.ts'
import { type Shell, ShellContext } from '../ui/shell.ts'
import { directionOf, wordsIn } from '../words/words.ts'
import type { Env, Premises } from './app.ts'
import { compressed } from './compress.ts'
import type { Admission, Knock, Visitor } from './gate.ts'
import type { Answer, Cookie, Download } from './routes.ts'
import { words } from './words.ts'

export const SESSION_COOKIE = 'holdfast'
const SAID_COOKIE = 'holdfast-said'

export function knockOf(c: Context<Env>): Knock {
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? null
  return { sessionToken: getCookie(c, SESSION_COOKIE) ?? null, bearer, params: c.req.param() as Record<string, string> }
}

export async function sendAnswer(
  c: Context<Env>,
  premises: Premises,
  admission: Admission,
  answer: Answer,
): Promise<Response> {
  if ('cookies' in answer) for (const cookie of answer.cookies ?? []) keep(c, premises, cookie)
  if (answer.kind === 'json') return sendJson(c, answer.body)
  if (answer.kind === 'download') return sendFile(c, answer.download)
  if (answer.kind === 'go') {
    if (answer.said) keep(c, premises, { name: SAID_COOKIE, value: answer.said, maxAge: 60 })
    return c.redirect(answer.to, 303)
  }
  return sendPage(c, premises, admission, answer.draw, { status: answer.status ?? 200 })
}

/** Draws a page inside its frame. */
export function sendPage(
  c: Context<Env>,
  premises: Premises,
  admission: Admission | null,
  draw: () => VNode,
  options: { readonly status: number; readonly form?: FormState },
): Response {
  const said = getCookie(c, SAID_COOKIE)
  if (said) deleteCookie(c, SAID_COOKIE, { path: '/' })
  const shell = shellOf(c, premises, admission, said)
  const html = renderToString(
    <ShellContext.Provider value={shell}>
      <Formed form={options.form}>{draw()}</Formed>
    </ShellContext.Provider>,
  )
  c.header('cache-control', 'no-store')
  c.header('content-type', 'text/html; charset=utf-8')
  return compressed(c, `<!doctype html>${html}`, options.status)
}

function Formed({ form, children }: { form: FormState | undefined; children: ComponentChildren }) {
  return form ? <FormStateContext.Provider value={form}>{children}</FormStateContext.Provider> : children
}

const stranger: Visitor = {
  name: null,
  organisation: null,
  branch: null,
  language: 'en',
  zone: 'Europe/London',
  roles: [],
}

function shellOf(c: Context<Env>, premises: Premises, admission: Admission | null, said: string | undefined): Shell {
  const { house, gate } = premises
  const visitor = admission?.visitor ?? stranger
  const path = c.req.path
  const w = wordsIn(words, visitor.language)
  const organiser = visitor.roles.includes('organiser')
  const nav = admission && visitor.name ? house.nav.filter((item) => gate.mayOpen(admission.scope, item.right)) : []
  return {
    lang: visitor.language,
    dir: directionOf(visitor.language),
    path,
    organisation: visitor.organisation ?? undefined,
    branch: visitor.branch ?? undefined,
    viewer: visitor.name ?? undefined,
    nav: nav.map(({ href, label, icon }) => ({
      href,
      label,
      icon,
      current: href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
    })),
    said,
    notices: organiser && !house.surroundings.sendsMail ? [w.outbox] : [],
    zone: visitor.zone,
    now: house.clock(),
  }
}

function keep(c: Context<Env>, premises: Premises, cookie: Cookie): void {
  const secure = premises.house.surroundings.url.startsWith('https:')
  setCookie(c, cookie.name, cookie.value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: cookie.maxAge })
}

function sendJson(c: Context<Env>, body: unknown): Response {
  c.header('cache-control', 'no-store')
  c.header('content-type', 'application/json')
  return compressed(c, JSON.stringify(body), 200)
}

/** A file name from a person, safe in a header: the plain letters, and all of it in the RFC 5987 form. */
function sendFile(c: Context<Env>, { type, name, body, inline }: Download): Response {
  const disposition = inline ? 'inline' : 'attachment'
  const plain = (name ?? 'file').replace(/[^\w.-]/g, '_')
  c.header('content-type', type)
  c.header('cache-control', 'no-store')
  c.header(
    'content-disposition',
    `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name ?? plain)}`,
  )
  return c.body(typeof body === 'string' ? body : (body as Uint8Array<ArrayBuffer>))
}
