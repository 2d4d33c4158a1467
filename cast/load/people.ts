import { sql } from 'kysely'
import type { At } from '../../src/platform/at.ts'
import { recordAll } from '../../src/platform/events.ts'
import { suppress } from '../../src/rooms/people/actions/suppress-person.ts'
import { type Incoming, takeIn } from '../../src/rooms/people/actions/take-in.ts'
import { readContact } from '../../src/rooms/people/contact.ts'
import { nameOf } from '../../src/rooms/people/rules/names.ts'
import { castId } from '../ids.ts'
import { branchId, organisationOf } from '../organisations.ts'
import { type CastPerson, people } from '../people.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Loads the people of the organisation of the scope: how they are reached, what they agreed to, their tags and accounts.
 * All of them with a few statements, since every test waits for it.
 */
export async function loadPeople(at: At): Promise<void> {
  const own = people.filter((person) => organisationOf(person.branch).id === at.scope.organisation)
  for (const [branch, members] of Map.groupBy(own, (person) => person.branch))
    await takeIn(at, { branch: branchId(branch) }, members.map(incoming))
  await sql`update people.person p set created_at = came.at
    from jsonb_to_recordset(${JSON.stringify(own.map(({ id, day }) => ({ id, at: dayOf(at, day) })))}::jsonb) as came(id uuid, at timestamptz)
    where p.organisation_id = ${at.scope.organisation} and p.id = came.id`.execute(at.trx)
  await recordAll(
    at,
    own.map(({ id, branch, source }) => ({
      verb: 'people.person-added',
      subject: id,
      branch: branchId(branch),
      changes: [{ person: id, change: { source } }],
    })),
  )
  await loadConsents(at, own)
  await loadTags(at, own)
  await loadNotes(at, own)
  await loadAccounts(at, own)
  await loadFoundersList(at, own)
  for (const person of own) if (person.suppressed) await suppress(at, person.id, 'asked at the door')
}

const dayOf = (at: At, day: number): Date => new Date(at.now.getTime() + day * DAY)

function incoming(person: CastPerson): Incoming {
  const written = [['email', person.email] as const, ['phone', person.phone] as const]
  return {
    id: person.id,
    name: nameOf({ full: person.name }),
    born: null,
    languages: person.languages,
    source: person.source,
    external: null,
    contacts: written.flatMap(([kind, value]) => (value ? (readContact(kind, value, 'GB') ?? []) : [])),
    agreed: [],
  }
}

async function loadConsents(at: At, own: readonly CastPerson[]): Promise<void> {
  const given = own.flatMap(({ id, consents }) =>
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
      at: dayOf(at, day),
    })),
  )
  await at.trx.insertInto('people.consent').values(given).execute()
}

async function loadTags(at: At, own: readonly CastPerson[]): Promise<void> {
  const organisation_id = at.scope.organisation
  const tagged = own.flatMap((person) =>
    [...(person.member ? ['member'] : []), ...person.skills].map((name) => ({ person, name })),
  )
  const tag = (name: string) => castId(`tag:${organisation_id}:${name}`)
  const names = [...new Set(tagged.map(({ name }) => name))]
  await at.trx
    .insertInto('people.tag')
    .values(names.map((name) => ({ organisation_id, id: tag(name), name })))
    .execute()
  await at.trx
    .insertInto('people.person_tag')
    .values(tagged.map(({ person, name }) => ({ organisation_id, tag_id: tag(name), person_id: person.id })))
    .execute()
}

async function loadAccounts(at: At, own: readonly CastPerson[]): Promise<void> {
  const organisation_id = at.scope.organisation
  const accounts = own.flatMap(({ id, account }) =>
    account ? [{ organisation_id, account_id: castId(account), person_id: id }] : [],
  )
  await at.trx.insertInto('people.person_account').values(accounts).execute()
}

/** Those of the founding meeting came in by a list. */
async function loadFoundersList(at: At, own: readonly CastPerson[]): Promise<void> {
  const founders = own.filter(({ source }) => source.startsWith('founding meeting'))
  const [first] = founders
  if (!first) return
  const id = castId(`import:founders:${at.scope.organisation}`)
  const made = dayOf(at, first.day)
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

/** What Bruno wrote down about the first three of Harbour. */
async function loadNotes(at: At, own: readonly CastPerson[]): Promise<void> {
  const texts = ['Has a van on Saturdays', 'Wants to learn how to chair a meeting', 'Best reached after six']
  const noted = own.filter((person) => person.branch === 'harbour').slice(0, texts.length)
  if (noted.length === 0) return
  await at.trx
    .insertInto('people.note')
    .values(
      noted.map(({ id }, i) => ({
        organisation_id: at.scope.organisation,
        id: castId(`note:${id}`),
        person_id: id,
        text: texts[i] ?? '',
        written_by: castId('bruno'),
        at: dayOf(at, -i - 1),
      })),
    )
    .execute()
}
