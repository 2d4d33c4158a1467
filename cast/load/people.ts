import type { At } from '../../src/platform/at.ts'
import { suppress } from '../../src/rooms/people/actions/suppress-person.ts'
import { tagPerson } from '../../src/rooms/people/actions/tag-person.ts'
import { addPerson } from '../../src/rooms/people/index.ts'
import { castId } from '../ids.ts'
import { branchId, organisationOf } from '../organisations.ts'
import { type CastPerson, people } from '../people.ts'

const DAY = 24 * 60 * 60 * 1000

/** Loads the people of the organisation of the scope: how they are reached, what they agreed to, their tags and accounts. */
export async function loadPeople(at: At): Promise<void> {
  const own = people.filter((person) => organisationOf(person.branch).id === at.scope.organisation)
  for (const person of own) await loadPerson(at, person)
  const accounts = own.flatMap(({ id, account }) => (account ? [{ id, account }] : []))
  await at.trx
    .insertInto('people.person_account')
    .values(
      accounts.map(({ id, account }) => ({
        organisation_id: at.scope.organisation,
        account_id: castId(account),
        person_id: id,
      })),
    )
    .execute()
  await loadFoundersList(at, own)
}

async function loadPerson(at: At, person: CastPerson): Promise<void> {
  const contacts = [
    ...(person.email ? [{ kind: 'email' as const, value: person.email }] : []),
    ...(person.phone ? [{ kind: 'phone' as const, value: person.phone }] : []),
  ]
  await addPerson(at, {
    id: person.id,
    full: person.name,
    branch: branchId(person.branch),
    source: person.source,
    languages: person.languages,
    contacts,
  })
  await at.trx
    .updateTable('people.person')
    .set({ created_at: new Date(at.now.getTime() + person.day * DAY) })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', person.id)
    .execute()
  await loadConsents(at, person)
  for (const name of [...(person.member ? ['member'] : []), ...person.skills])
    await tagPerson(at, { person: person.id, name })
  if (person.suppressed) await suppress(at, person.id, 'asked at the door')
}

async function loadConsents(at: At, { id, consents }: CastPerson): Promise<void> {
  if (consents.length === 0) return
  await at.trx
    .insertInto('people.consent')
    .values(
      consents.map(({ purpose, channel, words, source, day, by }, n) => ({
        organisation_id: at.scope.organisation,
        id: castId(`consent:${id}:${n}`),
        person_id: id,
        purpose,
        channel,
        given: true,
        words,
        source,
        recorded_by: castId(by),
        at: new Date(at.now.getTime() + day * DAY),
      })),
    )
    .execute()
}

/** Those of the founding meeting came in by a list. */
async function loadFoundersList(at: At, own: readonly CastPerson[]): Promise<void> {
  const founders = own.filter(({ source }) => source.startsWith('founding meeting'))
  const [first] = founders
  if (!first) return
  const id = castId(`import:founders:${at.scope.organisation}`)
  const made = new Date(at.now.getTime() + first.day * DAY)
  await at.trx
    .insertInto('people.import')
    .values({
      organisation_id: at.scope.organisation,
      id,
      branch_id: branchId(first.branch),
      source: first.source,
      file_name: 'founders.csv',
      state: 'done',
      fields: JSON.stringify(['full', 'email', 'phone']),
      counts: JSON.stringify({ fresh: founders.length, already: 0, refused: 0 }),
      made_at: made,
      done_at: made,
    })
    .execute()
  await at.trx
    .updateTable('people.person')
    .set({ import_id: id })
    .where('organisation_id', '=', at.scope.organisation)
    .where(
      'id',
      'in',
      founders.map((person) => person.id),
    )
    .execute()
}
