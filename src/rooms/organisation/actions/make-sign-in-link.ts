import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../may.ts'
import { accountNames } from '../queries/accounts.ts'
import { hashOf, newSecret } from '../secret.ts'

export const ForAccount = v.object({ account: id })

/**
 * A sign-in link for somebody at the table, shown to the organiser once.
 * @throws Refusal `forbidden` when the account has any role outside the organiser's reach
 */
export async function makeSignInLink(
  at: At,
  input: v.InferOutput<typeof ForAccount>,
): Promise<{ name: string; link: string }> {
  may(at, 'roles.grant')
  const secret = newSecret()
  const { rows } = await sql<{ made: boolean }>`
    select organisation.make_sign_in_link(${input.account}, ${hashOf(secret)}, interval '1 hour') as made`.execute(
    at.trx,
  )
  if (!rows[0]?.made) throw new Refusal('forbidden', 'organisation.roles-elsewhere')
  await record(at, { verb: 'organisation.sign-in-link-made', subject: input.account, power: true })
  const names = await accountNames(at, [input.account])
  return { name: names.get(input.account) ?? '', link: `${at.house.surroundings.url}/sign-in/${secret}` }
}

export const SendSignInLink = v.object({ account: id })

/** Job: mails a link to the account's own address. */
export async function sendSignInLink(at: At, input: v.InferOutput<typeof SendSignInLink>): Promise<void> {
  const secret = newSecret()
  const { rows } = await sql<{ name: string; address: string | null }>`
    select name, address from organisation.mail_sign_in_link(${input.account}, ${hashOf(secret)})`.execute(at.trx)
  const found = rows[0]
  if (!found?.address) return
  const { signInMail } = await import('../words.ts')
  await at.house.mailer.send(
    at,
    signInMail(found.name, found.address, `${at.house.surroundings.url}/sign-in/${secret}`),
  )
}
