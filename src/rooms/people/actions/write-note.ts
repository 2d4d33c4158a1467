import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, longText } from '../../../platform/input.ts'
import { mayPerson } from './may-person.ts'

export const NewNote = v.object({ person: id, text: v.pipe(longText, v.minLength(1, 'platform.required')) })

/** Writes a note about somebody, which they can read when they ask what we hold. */
export async function writeNote(at: At, { person, text }: v.InferOutput<typeof NewNote>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', person)
  await at.trx
    .insertInto('people.note')
    .values({
      organisation_id: at.scope.organisation,
      id: newId(),
      person_id: person,
      text,
      written_by: at.scope.account,
      at: at.now,
    })
    .execute()
  await record(at, { verb: 'people.note-written', subject: person, branch })
}
