import { sql } from 'kysely'
import * as v from 'valibot'
import { type At, within } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { jobScope } from '../scopes.ts'

export type NewOrganisation = {
  readonly name: string
  readonly country?: string
  readonly zone?: string
  readonly organiser: { readonly name: string; readonly email: string }
  readonly branch?: string
}

/**
 * Founds the organisation of the scope: its row, its first branch, its first organiser.
 * @param at a job or operator scope of the new organisation's id
 * @throws Refusal `conflict` when the name's address is taken
 */
export async function foundOrganisation(at: At, input: NewOrganisation): Promise<{ account: string; branch: string }> {
  const organisation = at.scope.organisation
  const slug = slugOf(input.name)
  const founded = await at.trx
    .insertInto('organisation.organisation')
    .values({
      organisation_id: organisation,
      name: input.name,
      slug,
      country: input.country ?? 'GB',
      time_zone: input.zone ?? 'Europe/London',
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  if (!founded.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'organisation.name-taken', { name: input.name })
  const branch = newId()
  await at.trx
    .insertInto('organisation.branch')
    .values({ organisation_id: organisation, id: branch, name: input.branch || input.name })
    .execute()
  const account = await firstOrganiser(at, input.organiser)
  const founder = at.scope.kind === 'operator' ? at : await within(at, jobScope(organisation, account))
  await record(founder, {
    verb: 'organisation.founded',
    subject: organisation,
    power: true,
    facts: { name: input.name },
  })
  return { account, branch }
}

async function firstOrganiser(at: At, organiser: { name: string; email: string }): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select organisation.ensure_account(${newId()}, ${organiser.name}, ${organiser.email}) as id`.execute(at.trx)
  const account = v.parse(v.string(), rows[0]?.id)
  await at.trx
    .insertInto('organisation.role_grant')
    .values({
      organisation_id: at.scope.organisation,
      id: newId(),
      account_id: account,
      role: 'organiser',
      reason: 'first organiser',
    })
    .execute()
  return account
}

/** "Mieterverein Köln e.V." is reached at "mieterverein-koln-e-v". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || newId()
  )
}
