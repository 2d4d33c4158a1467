import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, shortText } from '../../../platform/input.ts'
import { contactsOf, findPerson } from '../queries/person.ts'
import { hashesOf } from '../queries/suppression.ts'
import { mayPerson } from './may-person.ts'

export const Suppression = v.object({ person: id, reason: shortText })

/** Nobody writes to, rings or calls on this person again, whatever list they are on later. */
export async function suppressPerson(at: At, { person, reason }: v.InferOutput<typeof Suppression>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', person)
  await suppress(at, person, reason)
  await record(at, { verb: 'people.person-suppressed', subject: person, branch, reason })
}

/** They said themselves that they want to hear from us again. */
export async function liftSuppression(at: At, { person, reason }: v.InferOutput<typeof Suppression>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', person)
  const { full_name: name } = await findPerson(at, person)
  const hashes = hashesOf(at, name, await contactsOf(at, person)).map(({ hash }) => hash)
  await sql`select people.lift_suppression(${hashes}::text[])`.execute(at.trx)
  await record(at, { verb: 'people.suppression-lifted', subject: person, branch, reason, power: true })
}

/** Keeps the keyed hashes of all ways to reach somebody. */
export async function suppress(at: At, person: string, reason: string): Promise<void> {
  const { full_name: name } = await findPerson(at, person)
  const hashed = hashesOf(at, name, await contactsOf(at, person))
  if (hashed.length === 0) return
  await at.trx
    .insertInto('people.suppression')
    .values(hashed.map(({ kind, hash }) => ({ organisation_id: at.scope.organisation, kind, hash, reason })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
