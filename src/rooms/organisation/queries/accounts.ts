import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'

/** Names of accounts with a role in the organisation, by id; nothing for those who do not belong to it. */
export async function accountNames(at: At, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.account_names(${`{${[...new Set(ids)].join(',')}}`}::uuid[])`.execute(at.trx)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Where an account's letters go; null where it has no address, or where the viewer may not know it. */
export async function accountAddress(at: At, id: string): Promise<string | null> {
  const { rows } = await sql<{ address: string | null }>`
    select organisation.account_address(${id}::uuid) as address`.execute(at.trx)
  return rows[0]?.address ?? null
}

/** Accounts with a role at a branch or at the whole organisation, by name: those whom an organiser may give a task. */
export async function accountsOf(at: At, branch: string): Promise<{ id: string; name: string }[]> {
  const rows = await at.trx
    .selectFrom('organisation.role_grant')
    .select('account_id')
    .distinct()
    .where('organisation_id', '=', at.scope.organisation)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('branch_id', '=', branch), eb('branch_id', 'is', null)]))
    .execute()
  const names = await accountNames(
    at,
    rows.map((row) => row.account_id),
  )
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}

export type OwnSession = { id: string; device: string; seen_at: Date }
export type OwnPasskey = { id: string; name: string; made_at: Date; credential_id: string }

/** The viewer's own sessions and passkeys. */
export async function readMe(at: At): Promise<{ sessions: OwnSession[]; passkeys: OwnPasskey[] }> {
  const sessions = await sql<OwnSession>`select id, device, seen_at from organisation.own_sessions()`.execute(at.trx)
  const passkeys =
    await sql<OwnPasskey>`select id, name, made_at, credential_id from organisation.own_passkeys()`.execute(at.trx)
  return { sessions: sessions.rows, passkeys: passkeys.rows }
}
