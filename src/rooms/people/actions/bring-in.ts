import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import type { Row, Table } from '../../../platform/tables/index.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { type Contact, readContact } from '../contact.ts'
import { anySuppressed, hashesOf, suppressedAmong } from '../queries/suppression.ts'
import type { PersonField } from '../rules/columns.ts'
import type { AgreedAll, Counts } from '../rules/import.ts'
import { type Reading, type RowRefused, readRow } from '../rules/rows.ts'
import { type Agreed, type Incoming, type Taken, takeIn } from './take-in.ts'

export type Plan = {
  readonly id: string
  readonly table: Table
  readonly fields: readonly (PersonField | null)[]
  readonly branch: string
  readonly source: string
  readonly agreed: AgreedAll | null
}

/** What became of one row. */
export type RowOutcome = { row: Row } & ({ refused: RowRefused } | { person: Incoming; taken: Taken })

/**
 * Brings in everybody of a table, in batches, inside the transaction of `at`.
 * @param watch is told what became of each batch
 * @returns the counts, and who was here already and got something new
 */
export async function bringIn(
  at: At,
  plan: Plan,
  watch: (outcomes: readonly RowOutcome[], counts: Counts) => Promise<void>,
): Promise<{ counts: Counts; changed: ReadonlySet<string> }> {
  const { country } = await ownOrganisation(at)
  const reading = { fields: plan.fields, dayFirst: country !== 'US', thisYear: at.now.getUTCFullYear() }
  const guarded = await anySuppressed(at)
  const counts: Counts = { fresh: 0, already: 0, refused: 0 }
  const changed = new Set<string>()
  for await (const batch of ahead(readBatches(plan, reading, country))) {
    const read = guarded ? await refuseSuppressed(at, batch) : batch
    const people = read.flatMap((each) => ('person' in each ? [each.person] : []))
    const taken = (await takeIn(at, { branch: plan.branch, import: plan.id, keepWithdrawn: true }, people)).values()
    const outcomes = read.map(
      (each): RowOutcome => ('person' in each ? { ...each, taken: taken.next().value as Taken } : each),
    )
    for (const outcome of outcomes) count(outcome, counts, changed)
    await watch(outcomes, counts)
  }
  return { counts, changed }
}

const BATCH = 4000

type Read = { row: Row } & ({ refused: RowRefused } | { person: Incoming })

async function* readBatches(plan: Plan, reading: Reading, country: string): AsyncGenerator<readonly Read[]> {
  for await (const rows of plan.table.rows(BATCH))
    yield rows.map((row) => ({ row, ...readIncoming(row, plan, reading, country) }))
}

/** Asks for the next one before it hands out this one, so that a file is read on while the database writes. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = () => {
    const asked = source.next()
    // a reader that stops early never looks at it
    asked.catch(() => undefined)
    return asked
  }
  for (let next = ask(); ; ) {
    const { value, done } = await next
    if (done) return
    next = ask()
    yield value
  }
}

function readIncoming(
  row: Row,
  plan: Plan,
  reading: Reading,
  country: string,
): { refused: RowRefused } | { person: Incoming } {
  const read = readRow(row.cells, reading)
  if ('refused' in read) return read
  const contacts: Contact[] = []
  for (const { kind, value } of read.person.written) {
    const contact = readContact(kind, value, country)
    if (!contact) return { refused: { why: `bad-${kind}`, value } }
    contacts.push(contact)
  }
  const { name, born, languages, external } = read.person
  return {
    person: {
      id: newId(),
      name,
      born,
      languages,
      external,
      source: plan.source,
      contacts,
      agreed: agreedBy(plan, contacts),
    },
  }
}

/** Agreement is written only for channels on which the row can be reached at all. */
function agreedBy({ agreed, source }: Plan, contacts: readonly Contact[]): Agreed[] {
  if (!agreed) return []
  const kinds = new Set(contacts.map(({ kind }) => kind))
  const reached = {
    email: kinds.has('email'),
    text: kinds.has('phone'),
    phone: kinds.has('phone'),
    door: kinds.has('address'),
  }
  return agreed.purposes.flatMap((purpose) =>
    agreed.channels
      .filter((channel) => reached[channel])
      .map((channel) => ({ purpose, channel, words: agreed.words, source })),
  )
}

async function refuseSuppressed(at: At, read: readonly Read[]): Promise<Read[]> {
  const hashed = read.map((each) =>
    'person' in each ? hashesOf(at, each.person.name.full, each.person.contacts).map(({ hash }) => hash) : [],
  )
  const suppressed = await suppressedAmong(at, hashed.flat())
  return read.map((each, n) =>
    hashed[n]?.some((hash) => suppressed.has(hash))
      ? { row: each.row, refused: { why: 'suppressed', value: '' } }
      : each,
  )
}

function count(outcome: RowOutcome, counts: Counts, changed: Set<string>): void {
  if ('refused' in outcome) counts.refused += 1
  else if (outcome.taken.already) {
    counts.already += 1
    if (outcome.taken.changed) changed.add(outcome.taken.id)
  } else counts.fresh += 1
}
