import type { Selectable } from 'kysely'
import type { At } from '../../../platform/at.ts'
import type { DB } from '../../../platform/db/schema.ts'
import { notFound } from '../../../platform/refusal.ts'

export type Handout = Selectable<DB['listening.handout']>

/** @throws Refusal `not-found` */
export async function findHandout(at: At, handout: string): Promise<Handout> {
  const row = await at.trx
    .selectFrom('listening.handout')
    .selectAll()
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', handout)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
