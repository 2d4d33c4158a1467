import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { id, shortText } from '../../../platform/input.ts'
import { openTable } from '../../../platform/tables/index.ts'
import { may } from '../../organisation/index.ts'
import { dropUpload, keepUpload, readUpload } from '../import-files.ts'
import { guessFields } from './import-people.ts'

export const NewImport = v.object({
  file: v.pipe(
    v.instance(File, 'people.no-file'),
    v.check((file) => file.size > 0, 'people.no-file'),
  ),
  source: shortText,
  branch: id,
})

/** Keeps the file and guesses its columns; nobody is brought in yet. */
export async function startImport(at: At, input: v.InferOutput<typeof NewImport>): Promise<{ id: string }> {
  may(at, 'people.import', { branch: input.branch })
  const wanted = newId()
  await keepUpload(at, wanted, input.file)
  try {
    const fields = await guessFields(await openTable(readUpload(at, wanted)))
    await at.trx
      .insertInto('people.import')
      .values({
        organisation_id: at.scope.organisation,
        id: wanted,
        branch_id: input.branch,
        source: input.source,
        file_name: input.file.name.replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '_').slice(-120) || 'file.csv',
        fields: JSON.stringify(fields),
        made_by: at.scope.account,
      })
      .execute()
  } catch (problem) {
    await dropUpload(at, wanted)
    throw problem
  }
  return { id: wanted }
}
