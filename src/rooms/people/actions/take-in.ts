import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import type { Contact } from '../contact.ts'
import type { Channel, Purpose } from '../rules/consent.ts'
import { initials, type Name, searchKeys, sortName } from '../rules/names.ts'

export type Agreed = { purpose: Purpose; channel: Channel; words: string; source: string }

/** Somebody ready to be written: everything normalised, nothing left to decide but whether they are here already. */
export type Incoming = {
  id: string
  name: Name
  born: string | null
  languages: readonly string[]
  source: string
  external: string | null
  contacts: readonly Contact[]
  agreed: readonly Agreed[]
}

/** `already`: the person was here; `changed`: and got a branch, a contact point or a consent that they lacked. */
export type Taken = { id: string; already: boolean; changed: boolean }

export type Batch = { branch: string; import?: string; keepWithdrawn?: boolean }

/**
 * Writes people, each once: whoever is here already, or earlier in the list, is found again.
 * @param batch with `keepWithdrawn`, a consent is not written for who ever withdrew it
 * @returns one answer for each, in their order
 */
export async function takeIn(at: At, batch: Batch, people: readonly Incoming[]): Promise<Taken[]> {
  const taken: Taken[] = []
  let left = people.map((person, n) => ({ person, n }))
  while (left.length > 0) {
    const { first, later } = apart(left)
    for (const { n, ...answer } of await write(at, batch, first)) taken[n] = answer
    left = later
  }
  return taken
}

type Numbered = { person: Incoming; n: number }

/** Those who share something with somebody earlier in the list wait until that one is written. */
function apart(people: readonly Numbered[]): { first: Numbered[]; later: Numbered[] } {
  const seen = new Set<string>()
  const first: Numbered[] = []
  const later: Numbered[] = []
  for (const one of people) {
    const { id, external, contacts } = one.person
    const keys = [
      id,
      ...contacts.filter(({ kind }) => kind !== 'address').map(({ kind, normal }) => `${kind} ${normal}`),
    ]
    if (external !== null) keys.push(`external ${external}`)
    ;(keys.some((key) => seen.has(key)) ? later : first).push(one)
    for (const key of keys) seen.add(key)
  }
  return { first, later }
}

async function write(at: At, batch: Batch, people: readonly Numbered[]): Promise<(Taken & { n: number })[]> {
  const rows = people.map(({ person, n }) => ({
    n,
    id: person.id,
    given: person.name.given,
    family: person.name.family,
    full_name: person.name.full,
    sort_name: sortName(person.name),
    initials: initials(person.name),
    keys: searchKeys(person.name),
    born: person.born,
    languages: person.languages,
    source: person.source,
    external_id: person.external,
  }))
  const contacts = people.flatMap(({ person, n }) =>
    person.contacts.map((contact, order) => ({ n, ...contact, is_primary: isFirstOfKind(person.contacts, order) })),
  )
  const consents = people.flatMap(({ person, n }) =>
    person.agreed.map((agreed) => ({ n, id: newId(), given: true, ...agreed })),
  )
  const answer = await sql<{ n: number; person_id: string; already: boolean; changed: boolean }>`
    select * from people.take_in(${batch.branch}, ${batch.import ?? null}, ${JSON.stringify(rows)}, ${JSON.stringify(contacts)},
                                 ${JSON.stringify(consents)}, ${batch.keepWithdrawn ?? false})`.execute(at.trx)
  return answer.rows.map(({ n, person_id, already, changed }) => ({ n, id: person_id, already, changed }))
}

function isFirstOfKind(contacts: readonly Contact[], order: number): boolean {
  return contacts.findIndex(({ kind }) => kind === contacts[order]?.kind) === order
}
