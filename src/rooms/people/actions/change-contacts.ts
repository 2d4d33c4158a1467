import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { contactKinds, readContact } from '../contact.ts'
import { mayPerson } from './may-person.ts'

const kind = v.picklist(contactKinds)
export const NewContact = v.object({ person: id, kind, value: shortText })
export const OneContact = v.object({ person: id, kind, normal: shortText })

/** Adds a way to reach somebody. The first of its kind is the primary one. */
export async function addContact(at: At, input: v.InferOutput<typeof NewContact>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', input.person)
  const { country } = await ownOrganisation(at)
  const contact = readContact(input.kind, input.value, country)
  if (!contact)
    throw new Refusal(
      'invalid',
      `people.bad-${input.kind}`,
      { value: input.value },
      { value: `people.bad-${input.kind}` },
    )
  const own = { organisation_id: at.scope.organisation, person_id: input.person, kind: contact.kind }
  const others = await at.trx
    .selectFrom('people.contact_point')
    .select('normal')
    .where('organisation_id', '=', own.organisation_id)
    .where('person_id', '=', own.person_id)
    .where('kind', '=', own.kind)
    .execute()
  await at.trx
    .insertInto('people.contact_point')
    .values({ ...own, normal: contact.normal, value: contact.value, is_primary: others.length === 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(at, {
    verb: 'people.contact-added',
    subject: input.person,
    branch,
    changes: [{ person: input.person, change: { kind: contact.kind, added: contact.value } }],
  })
}

/** Removes a way to reach somebody. */
export async function removeContact(at: At, input: v.InferOutput<typeof OneContact>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', input.person)
  const removed = await at.trx
    .deleteFrom('people.contact_point')
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', input.person)
    .where('kind', '=', input.kind)
    .where('normal', '=', input.normal)
    .returning('value')
    .executeTakeFirst()
  if (!removed) return
  await record(at, {
    verb: 'people.contact-removed',
    subject: input.person,
    branch,
    changes: [{ person: input.person, change: { kind: input.kind, removed: removed.value } }],
  })
}
