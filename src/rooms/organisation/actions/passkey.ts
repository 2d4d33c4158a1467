import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { id } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { OwnPasskey } from '../queries/accounts.ts'
import { deviceOf } from '../rules.ts'
import { hashOf, newSecret } from '../secret.ts'

// A challenge is our own signed word with the minute it was made in, so that no table of open challenges is needed.
const CHALLENGE_MINUTES = 5

export const PasskeyAnswer = v.object({
  userAgent: v.string(),
  response: v.looseObject({ id: v.string() }),
})
export const OnePasskey = v.object({ passkey: id })

/** What the browser needs to make a passkey for the viewer. */
export async function passkeyOptions(at: At) {
  const { rows } = await sql<OwnPasskey>`select credential_id from organisation.own_passkeys()`.execute(at.trx)
  return generateRegistrationOptions({
    rpName: 'Holdfast',
    rpID: rpOf(at),
    userName: at.scope.account ?? '',
    userID: new TextEncoder().encode(at.scope.account ?? ''),
    challenge: makeChallenge(at),
    attestationType: 'none',
    excludeCredentials: rows.map((row) => ({ id: row.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
}

/** Keeps a passkey that the viewer's device has made. */
export async function addPasskey(at: At, input: v.InferOutput<typeof PasskeyAnswer>): Promise<{ done: true }> {
  const checked = await verifyRegistrationResponse({
    response: input.response as unknown as RegistrationResponseJSON,
    expectedChallenge: (challenge) => isOurs(at, challenge),
    expectedOrigin: at.house.surroundings.url,
    expectedRPID: rpOf(at),
    requireUserVerification: false,
  }).catch(refuse)
  if (!checked.verified) throw failed()
  const { credential } = checked.registrationInfo
  await sql`select organisation.add_passkey(${newId()}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
    ${`{${(credential.transports ?? []).join(',')}}`}::text[], ${deviceOf(input.userAgent)})`.execute(at.trx)
  return { done: true }
}

/** What the browser needs to sign in with any passkey of this site. */
export async function signInOptions(at: At) {
  return generateAuthenticationOptions({ rpID: rpOf(at), challenge: makeChallenge(at), userVerification: 'preferred' })
}

/** Begins a session for whoever the passkey belongs to. @throws Refusal when the signature does not fit */
export async function signInWithPasskey(
  at: At,
  input: v.InferOutput<typeof PasskeyAnswer>,
): Promise<{ session: string }> {
  const credentialId = input.response.id
  const { rows } = await sql<{
    public_key: Buffer<ArrayBuffer>
    counter: number
    transports: AuthenticatorTransport[]
  }>`
    select public_key, counter, transports from organisation.passkey(${credentialId})`.execute(at.trx)
  const known = rows[0]
  if (!known) throw failed()
  const checked = await verifyAuthenticationResponse({
    response: input.response as unknown as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => isOurs(at, challenge),
    expectedOrigin: at.house.surroundings.url,
    expectedRPID: rpOf(at),
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(known.public_key),
      counter: known.counter,
      transports: known.transports,
    },
    requireUserVerification: false,
  }).catch(refuse)
  if (!checked.verified) throw failed()
  const session = newSecret()
  await sql`select organisation.sign_in_with_passkey(${credentialId}, ${checked.authenticationInfo.newCounter}, ${hashOf(session)}, ${newId()}, ${deviceOf(input.userAgent)})`.execute(
    at.trx,
  )
  return { session }
}

/** Forgets one of the viewer's own passkeys. */
export async function removePasskey(at: At, input: v.InferOutput<typeof OnePasskey>): Promise<void> {
  await sql`select organisation.remove_passkey(${input.passkey})`.execute(at.trx)
}

const failed = () => new Refusal('forbidden', 'organisation.passkey-failed')

/** The library throws plain errors for answers that do not fit; to the person they are all one. */
function refuse(error: unknown): never {
  throw Object.assign(failed(), { cause: error })
}

const rpOf = (at: At) => new URL(at.house.surroundings.url).hostname

function makeChallenge(at: At): Uint8Array<ArrayBuffer> {
  const minute = String(Math.floor(at.now.getTime() / 60_000))
  return new TextEncoder().encode(`${minute}.${newSecret()}.${sign(at, minute)}`)
}

function isOurs(at: At, challenge: string): boolean {
  const [minute = '', , signature = ''] = Buffer.from(challenge, 'base64url').toString().split('.')
  const expected = sign(at, minute)
  const fresh = at.now.getTime() / 60_000 - Number(minute) <= CHALLENGE_MINUTES + 1
  return fresh && signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
}

const sign = (at: At, minute: string) =>
  createHmac('sha256', at.house.secrets.hashKey).update(`passkey\0${minute}`).digest('base64url')
