import type { At } from '../../../platform/at.ts'
import { dropRefused, dropSent } from '../import-files.ts'

const DAYS_KEPT = 30
const DAY = 24 * 60 * 60 * 1000

/** A nightly job: after a month the files of an import are removed; a server that stood still for a month catches up. */
export async function tidyImports(at: At): Promise<void> {
  const old = await at.trx
    .selectFrom('places.import')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('made_at', '<', new Date(at.now.getTime() - DAYS_KEPT * DAY))
    .where('made_at', '>', new Date(at.now.getTime() - 2 * DAYS_KEPT * DAY))
    .execute()
  for (const { id } of old) await Promise.all([dropSent(at, id), dropRefused(at, id)])
}
