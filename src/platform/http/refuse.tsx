import type { Context } from 'hono'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import type { FormState } from '../ui/form-state.ts'
import { wordsIn } from '../words/words.ts'
import { sendPage } from './answer.tsx'
import { type Env, type Premises, run } from './app.ts'
import type { Admission } from './gate.ts'
import type { Raw } from './request.ts'
import type { Route } from './routes.ts'
import { TroublePage } from './trouble.tsx'
import { refusals, words } from './words.ts'

export type Attempt = { readonly route: Route; readonly admission: Admission; readonly raw: Raw }

/** The one place that turns what went wrong into a status and a sentence. */
export async function refuse(c: Context<Env>, premises: Premises, error: Error, attempt?: Attempt): Promise<Response> {
  const refusal = error instanceof Refusal ? error : null
  const sentence = refusal ? sentenceOf(premises.house, refusal) : wordsIn(words, 'en').mishap(c.get('requestId'))
  const status = refusal?.status ?? 500
  if (wantsJson(c, attempt))
    return c.json({ code: refusal?.code ?? 'platform.mishap', sentence, problems: refusal?.problems ?? {} }, status)
  if (refusal?.kind === 'sign-in')
    return c.redirect(`/sign-in?then=${encodeURIComponent(c.req.method === 'GET' ? c.req.path : '/')}`, 303)
  const again = refusal && attempt ? await formAgain(c, premises, refusal, sentence, attempt) : null
  return (
    again ?? sendPage(c, premises, attempt?.admission ?? null, () => <TroublePage sentence={sentence} />, { status })
  )
}

export function sentenceOf(house: House, refusal: Refusal): string {
  const say = refusals[refusal.code] ?? house.sentence('refusals', refusal.code)
  return say ? say(refusal.facts) : refusal.code
}

function wantsJson(c: Context<Env>, attempt: Attempt | undefined): boolean {
  return attempt?.route.api ?? (c.req.header('accept') ?? '').startsWith('application/json')
}

/** Shows the page of the form once more, with what was typed and what is wrong with it. */
async function formAgain(
  c: Context<Env>,
  premises: Premises,
  refusal: Refusal,
  sentence: string,
  attempt: Attempt,
): Promise<Response | null> {
  const { route, admission, raw } = attempt
  if (route.method !== 'POST') return null
  const path = route.again ?? route.path
  const page = premises.house.rooms
    .flatMap((room) => room.routes)
    .find((candidate) => candidate.method === 'GET' && candidate.path === path)
  if (!page) return null
  const form: FormState = {
    action: c.req.path,
    values: typed(raw),
    problems: problemsOf(premises.house, refusal),
    refusal: sentence,
  }
  try {
    const answer = await run(premises, page, admission, c.req.param() as Raw)
    return answer.kind === 'page'
      ? sendPage(c, premises, admission, answer.draw, { status: refusal.status, form })
      : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function problemsOf(house: House, refusal: Refusal): Record<string, string> {
  const say = (code: string) =>
    (refusals[code] ?? house.sentence('refusals', code))?.(refusal.facts) ?? refusals['platform.unfit']?.({}) ?? code
  return Object.fromEntries(Object.entries(refusal.problems).map(([field, code]) => [field, say(code)]))
}

function typed(raw: Raw): Record<string, string | string[]> {
  const isText = (value: unknown) => typeof value === 'string'
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => isText(value) || (Array.isArray(value) && value.every(isText))) as [
      string,
      string | string[],
    ][],
  )
}
