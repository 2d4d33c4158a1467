import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'
import { isAllowed } from '../../organisation/index.ts'
import { words } from '../words.ts'

/** A new group's first step: bring in the people it knows. */
export async function ownTasks(at: At): Promise<TaskItem[]> {
  if (!isAllowed(at.scope, 'people.import')) return []
  const known = await at.trx
    .selectFrom('people.person')
    .select('id')
    .where('organisation_id', '=', at.scope.organisation)
    .limit(1)
    .executeTakeFirst()
  return known ? [] : [{ what: words.en.firstStep, href: '/people/imports' }]
}
