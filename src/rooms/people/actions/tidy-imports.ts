import type { At } from '../../../platform/at.ts'
import { dropRefused, dropUpload } from '../import-files.ts'

const DAY = 24 * 60 * 60 * 1000
const DAYS_KEPT = 30

/** A nightly job: after a month, the files of an import and the names in its preview are removed. */
export async function tidyImports(at: At): Promise<void> {
  const old = await at.trx
    .updateTable('people.import')
    .set({ preview: null })
    .where('organisation_id', '=', at.scope.organisation)
    .where('made_at', '<', new Date(at.now.getTime() - DAYS_KEPT * DAY))
    // a server that stood still for a month catches up
    .where('made_at', '>', new Date(at.now.getTime() - 2 * DAYS_KEPT * DAY))
    .returning('id')
    .execute()
  for (const { id } of old) await Promise.all([dropUpload(at, id), dropRefused(at, id)])
}
