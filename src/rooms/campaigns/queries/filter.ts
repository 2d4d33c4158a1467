import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import type { Filter } from '../../../platform/room.ts'
import { words } from '../words.ts'
import { personsWhoCame } from './attendance.ts'

/** Events that have begun, the newest first. */
async function options(at: At): Promise<{ value: string; label: string }[]> {
  const rows = await at.trx
    .selectFrom('campaigns.event')
    .select(['id', 'title'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('starts_at', '<', at.now)
    .orderBy('starts_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ value: row.id, label: row.title }))
}

/** Who took part in an action. */
export const tookPart: Filter = {
  name: 'came-to',
  label: words.en.filter.label,
  options,
  people: (at, value) => (v.is(id, value) ? personsWhoCame(at, value) : Promise.resolve([])),
}
