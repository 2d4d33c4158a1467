import type { At } from '../../../platform/at.ts'
import type { RoleRow } from '../pages/roles.tsx'
import { accountNames } from './accounts.ts'
import { branches, organisedBranches } from './organisation.ts'

/** Roles that the viewer may see, newest first. */
export async function readRoles(at: At): Promise<{ roles: RoleRow[] }> {
  const grants = await at.trx
    .selectFrom('organisation.role_grant')
    .select(['id', 'account_id', 'role', 'branch_id', 'thing_id', 'granted_at'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('ended_at', 'is', null)
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  const names = await accountNames(
    at,
    grants.map((grant) => grant.account_id),
  )
  const branchNames = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  return {
    roles: grants.map((grant) => ({
      id: grant.id,
      account: grant.account_id,
      name: names.get(grant.account_id) ?? '',
      role: grant.role,
      branch: grant.branch_id ? (branchNames.get(grant.branch_id) ?? null) : null,
      thing: grant.thing_id !== null,
      since: grant.granted_at,
    })),
  }
}

/** What the form for a new role offers. */
export async function readNewRole(at: At) {
  return { branches: await organisedBranches(at), mayWhole: at.scope.seesAll }
}
