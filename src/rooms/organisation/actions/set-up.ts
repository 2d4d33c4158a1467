import { sql } from 'kysely'
import * as v from 'valibot'
import { type At, within } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { jobScope } from '../scopes.ts'
import { hashOf, newSecret } from '../secret.ts'
import { foundOrganisation } from './found-organisation.ts'

export const Setup = v.object({ secret: v.string() })

export const NewOwn = v.object({
  secret: v.string(),
  name: shortText,
  you: shortText,
  email: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.email('organisation.bad-email'))]), ''),
})

/** Shows the first page only while its link is unused. @throws Refusal `gone` */
export async function openSetup(at: At, input: v.InferOutput<typeof Setup>): Promise<{ secret: string }> {
  const { rows } = await sql<{
    open: boolean
  }>`select organisation.setup_link_open(${hashOf(input.secret)}) as open`.execute(at.trx)
  if (!rows[0]?.open) throw new Refusal('gone', 'organisation.setup-used')
  return { secret: input.secret }
}

/** Founds the first organisation behind the link that the start printed, and signs its organiser in. */
export async function setUpOwn(at: At, input: v.InferOutput<typeof NewOwn>): Promise<{ session: string }> {
  await useSetupLink(at, input.secret)
  const organisation = newId()
  const inside = await within(at, jobScope(organisation, null))
  const { account } = await foundOrganisation(inside, {
    name: input.name,
    organiser: { name: input.you, email: input.email },
  })
  return beginSession(inside, account)
}

/** Loads the sample town behind the link that the start printed, and signs its organiser in. */
export async function setUpSample(at: At, input: v.InferOutput<typeof Setup>): Promise<{ session: string }> {
  await useSetupLink(at, input.secret)
  const sample = await at.house.loadSample(at)
  return beginSession(await within(at, jobScope(sample.organisation, null)), sample.organiser)
}

async function useSetupLink(at: At, secret: string): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`select organisation.use_setup_link(${hashOf(secret)}) as used`.execute(
    at.trx,
  )
  if (!rows[0]?.used) throw new Refusal('gone', 'organisation.setup-used')
}

async function beginSession(at: At, account: string): Promise<{ session: string }> {
  const link = newSecret()
  const session = newSecret()
  await sql`select organisation.make_sign_in_link(${account}, ${hashOf(link)}, interval '1 minute')`.execute(at.trx)
  await sql`select organisation.use_sign_in_link(${hashOf(link)}, ${hashOf(session)}, ${newId()}, 'first start')`.execute(
    at.trx,
  )
  return { session }
}
