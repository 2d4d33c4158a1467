import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'

/** Names of accounts with a role in the organisation, by id; nothing for those who do not belong to it. */
export async function accountNames(at: At, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.account_names(${`{${[...new Set(ids)].join(',')}}`}::uuid[])`.execute(at.trx)
  return new Map(rows.map((row) => [row.id, row.name]))
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
