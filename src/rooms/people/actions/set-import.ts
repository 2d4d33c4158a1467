import type { At } from '../../../platform/at.ts'
import type { PersonField } from '../rules/columns.ts'
import type { AgreedAll, Counts, ImportState, Preview } from '../rules/import.ts'

type Change = {
  state: ImportState
  fields?: (PersonField | null)[]
  agreed?: AgreedAll | null
  counts?: Counts | null
  preview?: Preview | null
  problem?: { code: string; facts: Readonly<Record<string, string | number>> } | null
}

/** Writes where an import stands. */
export async function setImport(at: At, wanted: string, { state, ...parts }: Change): Promise<void> {
  const json = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part === null ? null : JSON.stringify(part)]),
  )
  await at.trx
    .updateTable('people.import')
    .set({ state, ...json })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', wanted)
    .execute()
}
