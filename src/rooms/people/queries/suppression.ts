import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { keyedHash } from '../../../platform/secrets.ts'
import type { Contact } from '../contact.ts'
import { foldName } from '../rules/names.ts'

export type Hashed = { kind: 'email' | 'phone' | 'door'; hash: string }

/**
 * The keyed hashes that stand for somebody's ways to be reached, one for each contact, in their order. A door counts
 * together with the name: the next tenant behind it is somebody else.
 */
export function hashesOf(at: At, fullName: string, contacts: readonly Pick<Contact, 'kind' | 'normal'>[]): Hashed[] {
  return contacts.map(({ kind, normal }) => {
    const door = kind === 'address'
    const text = door ? `${normal}\n${foldName(fullName)}` : normal
    const name = door ? 'door' : kind
    return { kind: name, hash: keyedHash(at.house.secrets, `suppression ${name}`, at.scope.organisation, text) }
  })
}

/** Which of these hashes are suppressed. */
export async function suppressedAmong(at: At, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: string }>`select * from people.suppressed(${[...hashes]}::text[]) as hash`.execute(
    at.trx,
  )
  return new Set(rows.map(({ hash }) => hash))
}

/** Whether the organisation has any suppression: most have few, and hashing a million addresses for none is slow. */
export async function anySuppressed(at: At): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select people.suppresses() as any`.execute(at.trx)
  return rows[0]?.any ?? true
}
