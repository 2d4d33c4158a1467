import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id, optionalText } from '../../../platform/input.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { dropRefused, dropUpload } from '../import-files.ts'
import { findImport, type OneImport } from '../queries/imports.ts'
import { type PersonField, personFields } from '../rules/columns.ts'
import { agreedOf, columnsProblem, type ImportState } from '../rules/import.ts'
import { setImport } from './set-import.ts'

const several = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((value) => [value].flat()),
)

/** `field` holds one entry for each column of the file, in their order; empty where it isn't taken. */
export const ImportColumns = v.object({
  import: id,
  field: several,
  purposes: several,
  channels: several,
  words: optionalText,
})

/** Takes the corrected columns and has the import rehearsed. */
export async function chooseColumns(at: At, input: v.InferOutput<typeof ImportColumns>): Promise<{ id: string }> {
  const found = await findImport(at, input.import)
  expectState(found.state, ['reading', 'ready', 'failed'])
  const fields = found.fields.map(
    (_, n) => personFields.find((field) => field === input.field[n]) ?? null,
  ) satisfies (PersonField | null)[]
  const problem = columnsProblem(fields)
  if (problem) throw new Refusal('invalid', `people.${problem}`, { columns: '' })
  const agreed = agreedOf(input)
  if (!agreed && (input.purposes.length > 0 || input.channels.length > 0))
    throw new Refusal('invalid', 'people.half-agreed')
  await setImport(at, found.id, { state: 'trying', fields, agreed, counts: null, preview: null, problem: null })
  await enqueue(at, 'people.try-import', { import: found.id })
  return { id: found.id }
}

/** Has the import done as its preview shows. */
export async function confirmImport(at: At, input: v.InferOutput<typeof OneImport>): Promise<{ id: string }> {
  const found = await findImport(at, input.import)
  expectState(found.state, ['ready'])
  await setImport(at, found.id, { state: 'working' })
  await enqueue(at, 'people.run-import', { import: found.id })
  return { id: found.id }
}

/** Gives an import up before anything was brought in; its file is removed. */
export async function dropImport(at: At, input: v.InferOutput<typeof OneImport>): Promise<void> {
  const found = await findImport(at, input.import)
  expectState(found.state, ['reading', 'ready', 'failed'])
  await at.trx
    .deleteFrom('people.import')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', found.id)
    .execute()
  await Promise.all([dropUpload(at, found.id), dropRefused(at, found.id)])
}

function expectState(state: ImportState, expected: readonly ImportState[]): void {
  if (!expected.includes(state)) throw new Refusal('conflict', 'people.import-moved-on')
}
