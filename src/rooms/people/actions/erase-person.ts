import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { appendErasure, erasureHash } from '../../../platform/erasures.ts'
import { record } from '../../../platform/events.ts'
import { id, shortText } from '../../../platform/input.ts'
import type { Belonging } from '../../../platform/room.ts'
import { mayPerson } from './may-person.ts'
import { suppress } from './suppress-person.ts'

export const Erasure = v.object({ person: id, reason: shortText })

/**
 * Erases somebody in every room. What stays: keyed hashes of how they were reached, so that no list brings them back,
 * the bare fact that somebody was erased, and totals. Rooms say what they hold through `belongings`.
 */
export async function erasePerson(at: At, { person, reason }: v.InferOutput<typeof Erasure>): Promise<void> {
  const branch = await mayPerson(at, 'people.erase', person)
  await suppress(at, person, 'erased')
  // higher rooms point to lower ones, so the highest goes first; within a room the order is the room's
  const highestFirst = at.house.rooms.toReversed().flatMap((room) => room.belongings ?? [])
  for (const belonging of highestFirst) await eraseFrom(at, belonging, person)
  await sql`select platform.erase_changes(${person})`.execute(at.trx)
  await record(at, { verb: 'people.person-erased', subject: person, branch, reason, power: true })
  const { organisation } = at.scope
  await appendErasure(at.house.dataFolder, organisation, erasureHash(at.house.secrets, organisation, person))
}

async function eraseFrom(at: At, { table, person: column, onErase }: Belonging, person: string): Promise<void> {
  const concerned = sql`organisation_id = ${at.scope.organisation} and ${sql.ref(column)} = ${person}`
  if (onErase === 'delete') await sql`delete from ${sql.table(table)} where ${concerned}`.execute(at.trx)
  else {
    const emptied = sql.join(onErase.empty.map((name) => sql`${sql.ref(name)} = null`))
    await sql`update ${sql.table(table)} set ${emptied} where ${concerned}`.execute(at.trx)
  }
}
