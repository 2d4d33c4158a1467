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

export type Batch = { branch: string; import?: string; keepWithdrawn?: boolean; anew?: boolean }

/**
 * Writes people, each once: whoever is here already, or earlier in the list, is found again.
 * @param batch with `keepWithdrawn`, a consent is not written for who ever withdrew it; with `anew`, only the same id is
 *   the same person
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
  const known = await match(at, batch, people)
  const placed = people.map(({ person, n }) => ({ person, n, id: known.get(n) ?? person.id, already: known.has(n) }))
  const newcomers = placed
    .filter(({ already }) => !already)
    .map(({ id, person: { name, born, languages, source, external } }) => ({
      id,
      given: name.given,
      family: name.family,
      full_name: name.full,
      sort_name: sortName(name),
      initials: initials(name),
      keys: searchKeys(name),
      born,
      languages,
      source,
      external_id: external,
    }))
  const contacts = placed.flatMap(({ id, already, person }) =>
    person.contacts.map((contact, order) => ({
      person_id: id,
      ...contact,
      is_primary: !already && isFirstOfKind(person.contacts, order),
    })),
  )
  const consents = placed.flatMap(({ id, person }) =>
    person.agreed.map((agreed) => ({ id: newId(), person_id: id, ...agreed })),
  )
  const { rows } = await sql<{ id: string }>`
    select id from people.take_in(${batch.branch}, ${batch.import ?? null}, ${JSON.stringify(newcomers)},
      ${[...new Set(known.values())]}::uuid[], ${JSON.stringify(contacts)}, ${JSON.stringify(consents)},
      ${batch.keepWithdrawn ?? false}) as id`.execute(at.trx)
  const changed = new Set(rows.map(({ id }) => id))
  return placed.map(({ n, id, already }) => ({ n, id, already, changed: changed.has(id) }))
}

/** Who of them is here already, by their number. */
async function match(
  at: At,
  { branch, anew }: Batch,
  people: readonly Numbered[],
): Promise<ReadonlyMap<number, string>> {
  const probes = people.flatMap(({ person, n }) => {
    if (anew) return [{ n, rank: 0, id: person.id }]
    const letters = initials(person.name)
    return [
      { n, rank: 0, id: person.id },
      ...(person.external === null ? [] : [{ n, rank: 1, external_id: person.external }]),
      ...person.contacts
        .filter(({ kind }) => kind !== 'address')
        .map(({ kind, normal }) => ({ n, rank: 2, kind, normal, initials: letters })),
    ]
  })
  const { rows } = await sql<{ n: number; person_id: string }>`
    select n, person_id from people.match(${branch}, ${JSON.stringify(probes)})`.execute(at.trx)
  return new Map(rows.map(({ n, person_id }) => [n, person_id]))
}

function isFirstOfKind(contacts: readonly Contact[], order: number): boolean {
  return contacts.findIndex(({ kind }) => kind === contacts[order]?.kind) === order
}
