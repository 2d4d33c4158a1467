import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import type { Cookie } from '../../../platform/http/routes.ts'
import { newId } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { deviceOf } from '../rules.ts'
import { hashOf, newSecret } from '../secret.ts'

export const SignInLink = v.object({ secret: v.string(), userAgent: v.string() })
export const AskForSignIn = v.object({
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('organisation.bad-email')),
})

const NINETY_DAYS = 90 * 24 * 3600
export const sessionCookie = (secret: string): Cookie => ({ name: 'holdfast', value: secret, maxAge: NINETY_DAYS })
export const noSessionCookie: Cookie = { name: 'holdfast', value: '', maxAge: 0 }

/** Uses a sign-in link, once, and begins a session. @throws Refusal `gone` when it was used or has ended */
export async function useSignInLink(at: At, input: v.InferOutput<typeof SignInLink>): Promise<{ session: string }> {
  const session = newSecret()
  const { rows } = await sql<{ account: string | null }>`
    select organisation.use_sign_in_link(${hashOf(input.secret)}, ${hashOf(session)}, ${newId()}, ${deviceOf(input.userAgent)}) as account`.execute(
    at.trx,
  )
  if (!rows[0]?.account) throw new Refusal('gone', 'organisation.sign-in-link-ended')
  return { session }
}

/** Sends a sign-in link to the address if it is an account's. The answer is the same if it isn't. */
export async function askForSignIn(at: At, input: v.InferOutput<typeof AskForSignIn>): Promise<{ email: string }> {
  await sql`select organisation.ask_for_sign_in(${input.email})`.execute(at.trx)
  return { email: input.email }
}

/** What the sign-in page has to know. */
export async function readSignIn(at: At): Promise<{ sendsMail: boolean }> {
  return { sendsMail: at.house.surroundings.sendsMail }
}

/** Opening the link's page uses nothing up. */
export async function readLink(_at: At, input: v.InferOutput<typeof SignInLink>): Promise<{ secret: string }> {
  return { secret: input.secret }
}

export const OneSession = v.object({ session: v.pipe(v.string(), v.uuid()) })

/** Ends the session of this request. */
export async function signOut(at: At): Promise<void> {
  await sql`select organisation.end_session(null, ${at.scope.session})`.execute(at.trx)
}

/** Ends one of the viewer's own sessions: a phone that was lost. */
export async function endSession(at: At, input: v.InferOutput<typeof OneSession>): Promise<void> {
  await sql`select organisation.end_session('', ${input.session})`.execute(at.trx)
}
