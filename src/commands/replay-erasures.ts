import type { Opened } from '../open.ts'
import { erasureHash, ledgerFile, readErasures } from '../platform/erasures.ts'
import { erasePerson } from '../rooms/people/index.ts'
import { asOperator } from './operator.ts'

/**
 * Erases again everybody whom the ledger of the data folder names and who is in the database.
 * @returns how many were
 */
export async function replayErasures(opened: Opened): Promise<number> {
  const { erasures } = await readErasures(ledgerFile(opened.house.dataFolder))
  const organisations = Map.groupBy(erasures, ({ organisation }) => organisation)
  let erased = 0
  for (const [organisation, lines] of organisations) {
    const hashes = new Set(lines.map(({ personHash }) => personHash))
    for (const person of await findPeople(opened, organisation, hashes)) {
      await asOperator(opened, organisation, (at) =>
        erasePerson(at, { person, reason: 'erased before; the backup was older' }),
      )
      erased += 1
    }
  }
  return erased
}

/** Every id is hashed and looked up, since a hash can't be turned back into an id. */
async function findPeople(opened: Opened, organisation: string, hashes: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await opened.owner.query<{ id: string }>('select id from people.person where organisation_id = $1', [
    organisation,
  ])
  return rows.map(({ id }) => id).filter((id) => hashes.has(erasureHash(opened.house.secrets, organisation, id)))
}
