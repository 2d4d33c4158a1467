import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'

/**
 * Where people may be called on: the door of each as it is written down, "Flat 31, Kelp House, Quay Street".
 * Left out are those without a door, and doors that asked us not to call.
 */
export async function homeAddresses(at: At, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map()
  const { rows } = await sql<{ person: string; address: string }>`
    select distinct on (h.person_id) h.person_id as person, concat_ws(', ', nullif(d.unit, ''), b.address) as address
    from places.home h
    join places.door d on d.organisation_id = h.organisation_id and d.id = h.door_id
    join places.building b on b.organisation_id = d.organisation_id and b.id = d.building_id
    where h.organisation_id = ${at.scope.organisation} and h.person_id = any (${[...persons]}::uuid[]) and not d.avoid
    order by h.person_id, h.door_id`.execute(at.trx)
  return new Map(rows.map(({ person, address }) => [person, address]))
}
