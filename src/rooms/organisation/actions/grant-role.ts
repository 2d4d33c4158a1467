import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { optionalId, optionalText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../may.ts'
import { isSoundGrant } from '../rules.ts'

export const NewGrant = v.object({
  name: shortText,
  email: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.email('organisation.bad-email'))]), ''),
  role: v.picklist(['organiser', 'canvasser', 'runner', 'member'], 'organisation.choose-role'),
  branch: optionalId,
  thing: optionalId,
  below: v.optional(v.literal('on')),
  reason: optionalText,
})

/** Gives somebody a role at a branch, at the whole organisation, or on one thing. Their account is made if there is none. */
export async function grantRole(
  at: At,
  input: v.InferOutput<typeof NewGrant>,
): Promise<{ account: string; name: string }> {
  const { role, branch, thing } = input
  may(at, 'roles.grant', { branch })
  if (!isSoundGrant({ role, branch, thing })) throw new Refusal('invalid', 'organisation.unsound-grant', { role })
  const account = await ensureAccount(at, input.name, input.email)
  const id = newId()
  await at.trx
    .insertInto('organisation.role_grant')
    .values({
      organisation_id: at.scope.organisation,
      id,
      account_id: account,
      role,
      branch_id: branch,
      with_below: input.below === 'on',
      thing_id: thing,
      reason: input.reason || null,
      granted_by: at.scope.account,
    })
    .execute()
  await record(at, {
    verb: 'organisation.role-granted',
    subject: account,
    branch,
    power: true,
    reason: input.reason || null,
    facts: { role, grant: id },
  })
  return { account, name: input.name }
}

async function ensureAccount(at: At, name: string, email: string): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`select organisation.ensure_account(${newId()}, ${name}, ${email}) as id`.execute(at.trx)
  if (!rows[0]) throw new Error('no account was made')
  return rows[0].id
}
