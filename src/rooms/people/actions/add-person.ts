import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { type Contact, type ContactKind, readContact } from '../contact.ts'
import { hashesOf, suppressedAmong } from '../queries/suppression.ts'
import type { Channel, Purpose } from '../rules/consent.ts'
import { nameOf } from '../rules/names.ts'
import { type Taken, takeIn } from './take-in.ts'

/** A name in two parts, or `full` where the parts aren't known. */
export type NewPerson = {
  /** Made by whoever records it, a phone included: sent twice, it is one person. */
  readonly id?: string
  readonly given?: string
  readonly family?: string
  readonly full?: string
  readonly born?: string | null
  readonly branch: string
  /** Where we got the name. */
  readonly source: string
  readonly contacts?: readonly { readonly kind: ContactKind; readonly value: string }[]
  /** BCP 47 */
  readonly languages?: readonly string[]
  readonly consents?: readonly {
    readonly purpose: Purpose
    readonly channel: Channel
    readonly words: string
    readonly given: true
  }[]
}

/**
 * Brings one person in, or finds them again: by id, or by an e-mail or phone of somebody whose initials fit. Who is
 * found keeps what they have, and gets what they lacked. The caller's verb has asked `may`.
 * @param options with `anew`, somebody made sure that this is nobody who is here already
 * @returns the id of the person, which is another than the given one where they were here already
 * @throws Refusal people.no-name, people.no-source, people.bad-email, people.bad-phone, people.bad-address, people.suppressed
 */
export async function addPerson(
  at: At,
  person: NewPerson,
  options: { readonly anew?: boolean } = {},
): Promise<{ id: string; already: boolean }> {
  const name = nameOf(person)
  if (name.full === '') throw new Refusal('invalid', 'people.no-name', {}, { given: 'people.no-name' })
  if (person.source.trim() === '') throw new Refusal('invalid', 'people.no-source', {}, { source: 'people.no-source' })
  const contacts = await readContacts(at, person.contacts ?? [])
  await refuseSuppressed(at, name.full, contacts)
  const [taken] = await takeIn(at, { branch: person.branch, ...options }, [
    {
      id: person.id ?? newId(),
      name,
      born: person.born ?? null,
      languages: person.languages ?? [],
      source: person.source,
      external: null,
      contacts,
      agreed: (person.consents ?? []).map(({ purpose, channel, words }) => ({
        purpose,
        channel,
        words,
        source: person.source,
      })),
    },
  ])
  if (!taken) throw new Error('a person was neither added nor found')
  await recordTaken(at, person, taken)
  return { id: taken.id, already: taken.already }
}

async function readContacts(at: At, written: NonNullable<NewPerson['contacts']>): Promise<Contact[]> {
  if (written.length === 0) return []
  const { country } = await ownOrganisation(at)
  return written.map(({ kind, value }) => {
    const contact = readContact(kind, value, country)
    if (!contact) throw new Refusal('invalid', `people.bad-${kind}`, { value }, { [kind]: `people.bad-${kind}` })
    return contact
  })
}

async function refuseSuppressed(at: At, fullName: string, contacts: readonly Contact[]): Promise<void> {
  const hashes = hashesOf(at, fullName, contacts).map(({ hash }) => hash)
  const suppressed = await suppressedAmong(at, hashes)
  if (suppressed.size > 0) throw new Refusal('conflict', 'people.suppressed')
}

async function recordTaken(at: At, { branch, source }: NewPerson, { id, already, changed }: Taken): Promise<void> {
  if (already && !changed) return
  await record(at, {
    verb: already ? 'people.person-found-again' : 'people.person-added',
    subject: id,
    branch,
    changes: [{ person: id, change: { source } }],
  })
}
