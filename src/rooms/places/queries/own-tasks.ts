import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'
import { isAllowed } from '../../organisation/index.ts'
import { words } from '../words.ts'

/** A new group's next step: put its streets on the map; then make the first turf. */
export async function ownTasks(at: At): Promise<TaskItem[]> {
  if (!isAllowed(at.scope, 'places.change')) return []
  const { steps } = words.en
  if (!(await hasAny(at, 'places.building'))) return [{ what: steps.streets, href: '/places/import' }]
  return (await hasAny(at, 'places.turf')) ? [] : [{ what: steps.turf, href: '/places/turfs/new' }]
}

async function hasAny(at: At, table: 'places.building' | 'places.turf'): Promise<boolean> {
  const found = await at.trx
    .selectFrom(table)
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
