import { sql } from 'kysely'
import type { At } from '../../src/platform/at.ts'
import { newId } from '../../src/platform/ids.ts'
import { accounts, branchRoles, thingRoles } from '../accounts.ts'
import { castId } from '../ids.ts'
import { branches, branchId, organisations } from '../organisations.ts'

/** Loads the organisation of the scope with its branches, accounts and roles. */
export async function loadOrganisation(at: At): Promise<void> {
  const organisation = organisations.find((each) => each.id === at.scope.organisation)
  if (!organisation) throw new Error('the cast has no such organisation')
  await at.trx
    .insertInto('organisation.organisation')
    .values({
      organisation_id: organisation.id,
      name: organisation.name,
      slug: organisation.slug,
      contact: 'Every Tuesday at 7 pm in the Net Loft, 2 Quay Street. Telephone 07700 900100.',
      imprint: `${organisation.name}, the Net Loft, 2 Quay Street, Saltmarsh`,
    })
    .execute()
  const own = branches.filter((branch) => branch.organisation === organisation.id)
  await at.trx
    .insertInto('organisation.branch')
    .values(
      own.map((branch) => ({
        organisation_id: organisation.id,
        id: branch.id,
        name: branch.name,
        parent_id: branch.parent,
      })),
    )
    .execute()
  for (const account of accounts)
    await sql`select organisation.ensure_account(${account.id}, ${account.name}, ${account.email})`.execute(at.trx)
  await loadRoles(at)
}

async function loadRoles(at: At): Promise<void> {
  const atBranches = branchRoles.map((role) => ({ ...role, thing: null }))
  const roles = [...atBranches, ...thingRoles].filter((role) => role.organisation === at.scope.organisation)
  await at.trx
    .insertInto('organisation.role_grant')
    .values(
      roles.map((role) => ({
        organisation_id: role.organisation,
        id: newId(),
        account_id: castId(role.account),
        role: role.role,
        branch_id: role.branch ? branchId(role.branch) : null,
        thing_id: role.thing,
      })),
    )
    .execute()
}
