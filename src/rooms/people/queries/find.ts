import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { readContact } from '../contact.ts'

/** The id of somebody with this e-mail or phone, whoever asks; null where there is none, or where it can't be one. */
export async function findPersonByContact(
  at: At,
  { kind, value }: { kind: 'email' | 'phone'; value: string },
): Promise<string | null> {
  const { country } = await ownOrganisation(at)
  const contact = readContact(kind, value, country)
  if (!contact) return null
  const { rows } = await sql<{ id: string | null }>`select people.known(${kind}, ${contact.normal}) as id`.execute(
    at.trx,
  )
  return rows[0]?.id ?? null
}
