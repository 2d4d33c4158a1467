import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id, optionalText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may, ownOrganisation } from '../../organisation/index.ts'
import { readContact } from '../contact.ts'
import { findPerson } from '../queries/person.ts'
import { initials, nameOf, searchKeys, sortName } from '../rules/names.ts'
import { addPerson } from './add-person.ts'
import { mayPerson } from './may-person.ts'

const name = { given: optionalText, family: optionalText, languages: optionalText }
const day = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate('people.bad-born'))]), '')

export const PersonByHand = v.object({
  ...name,
  born: day,
  email: optionalText,
  phone: optionalText,
  address: optionalText,
  source: shortText,
  branch: id,
  /** The form was shown who is here already, and says that this is somebody else. */
  another: v.optional(v.literal('on')),
})

/** Adds a person by hand. Somebody who is here already is pointed out before anything is written. */
export async function writePerson(at: At, input: v.InferOutput<typeof PersonByHand>): Promise<{ id: string }> {
  may(at, 'people.change', { branch: input.branch })
  const contacts = (['email', 'phone', 'address'] as const).flatMap((kind) =>
    input[kind] ? [{ kind, value: input[kind] }] : [],
  )
  if (!input.another) await pointOut(at, contacts)
  const person = {
    given: input.given,
    family: input.family,
    born: input.born || null,
    branch: input.branch,
    source: input.source,
    languages: languagesOf(input.languages),
    contacts,
  }
  return addPerson(at, person, { anew: input.another === 'on' })
}

/** @throws Refusal people.here-already, naming those whom the viewer may see */
async function pointOut(
  at: At,
  contacts: readonly { kind: 'email' | 'phone' | 'address'; value: string }[],
): Promise<void> {
  const { country } = await ownOrganisation(at)
  for (const { kind, value } of contacts) {
    const contact = kind === 'address' ? null : readContact(kind, value, country)
    if (!contact) continue
    const here = await at.trx
      .selectFrom('people.contact_point as c')
      .innerJoin('people.person as p', (join) =>
        join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.person_id'),
      )
      .select('p.full_name')
      .where('c.organisation_id', '=', at.scope.organisation)
      .where('c.kind', '=', contact.kind)
      .where('c.normal', '=', contact.normal)
      .limit(3)
      .execute()
    if (here.length > 0)
      throw new Refusal(
        'conflict',
        `people.here-already-${contact.kind}`,
        { who: here.map(({ full_name }) => full_name).join(', ') },
        { another: 'people.another' },
      )
  }
}

export const PersonChange = v.object({ person: id, ...name, born: day })

/** Corrects who somebody is. */
export async function changePerson(at: At, input: v.InferOutput<typeof PersonChange>): Promise<{ id: string }> {
  const branch = await mayPerson(at, 'people.change', input.person)
  const before = await findPerson(at, input.person)
  const full = nameOf(input)
  if (full.full === '') throw new Refusal('invalid', 'people.no-name', {}, { given: 'people.no-name' })
  const own = { organisation: at.scope.organisation, person: input.person, sortName: sortName(full) }
  await sql`
    with changed as (
      update people.person set given = ${full.given}, family = ${full.family}, full_name = ${full.full}, sort_name = ${own.sortName},
             initials = ${initials(full)}, born = ${input.born || null}::date, languages = ${languagesOf(input.languages)}::text[]
      where organisation_id = ${own.organisation} and id = ${own.person}),
    gone as (delete from people.search_key where organisation_id = ${own.organisation} and person_id = ${own.person})
    update people.person_branch set sort_name = ${own.sortName}
    where organisation_id = ${own.organisation} and person_id = ${own.person}`.execute(at.trx)
  await sql`
    insert into people.search_key (organisation_id, branch_id, key, person_id)
    select b.organisation_id, b.branch_id, k.key, b.person_id
    from people.person_branch b cross join unnest(${searchKeys(full)}::text[]) as k(key)
    where b.organisation_id = ${own.organisation} and b.person_id = ${own.person}`.execute(at.trx)
  const { full_name: was, born, languages } = before
  await record(at, {
    verb: 'people.person-changed',
    subject: input.person,
    branch,
    changes: [
      {
        person: input.person,
        change: { from: { name: was, born, languages }, to: { name: full.full, born: input.born || null } },
      },
    ],
  })
  return { id: input.person }
}

function languagesOf(written: string): string[] {
  return written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 10)
}
