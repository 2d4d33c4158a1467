import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, shortText } from '../../../platform/input.ts'
import { mayPerson } from './may-person.ts'

export const NewTag = v.object({ person: id, name: v.pipe(shortText, v.maxLength(60, 'platform.too-long')) })
export const OneTag = v.object({ person: id, tag: id })

/** Puts a tag on somebody; a new word makes a new tag. */
export async function tagPerson(at: At, { person, name }: v.InferOutput<typeof NewTag>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', person)
  await sql`insert into people.tag (organisation_id, id, name) values (${at.scope.organisation}, ${newId()}, ${name})
    on conflict (organisation_id, name) do nothing`.execute(at.trx)
  await sql`insert into people.person_tag (organisation_id, tag_id, person_id)
    select t.organisation_id, t.id, ${person} from people.tag t
    where t.organisation_id = ${at.scope.organisation} and t.name = ${name}
    on conflict do nothing`.execute(at.trx)
  await record(at, { verb: 'people.person-tagged', subject: person, branch, facts: { tag: name } })
}

/** Takes a tag off somebody. */
export async function untagPerson(at: At, { person, tag }: v.InferOutput<typeof OneTag>): Promise<void> {
  const branch = await mayPerson(at, 'people.change', person)
  await at.trx
    .deleteFrom('people.person_tag')
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', person)
    .where('tag_id', '=', tag)
    .execute()
  await record(at, { verb: 'people.person-untagged', subject: person, branch, facts: { tag } })
}
