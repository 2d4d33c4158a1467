import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { id } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { keepSent } from '../import-files.ts'
import { openSource } from './import-places/index.ts'

export const UPLOAD_MOST = 64 * 1024 * 1024

export const PlacesFile = v.object({
  branch: id,
  file: v.pipe(
    v.instance(File, 'platform.required'),
    v.check((file) => file.size > 0, 'platform.required'),
  ),
})

/** Takes a file in and looks at it. Nothing of it is kept as places until its columns were confirmed. */
export async function startImport(at: At, { branch, file }: v.InferOutput<typeof PlacesFile>): Promise<{ id: string }> {
  may(at, 'places.change', { branch })
  const source = await openSource(() => file.stream())
  const started = { organisation_id: at.scope.organisation, id: newId(), branch_id: branch }
  await keepSent(at, started.id, file)
  await at.trx
    .insertInto('places.import')
    .values({
      ...started,
      file_name: file.name.slice(0, 200),
      columns: JSON.stringify(source.guessed),
      made_by: at.scope.account,
      made_at: at.now,
    })
    .execute()
  return { id: started.id }
}
