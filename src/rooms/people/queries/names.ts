import type { At } from '../../../platform/at.ts'

/** The full names of those whom the viewer may see by name; nothing for the others. */
export async function personNames(at: At, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await at.trx
    .selectFrom('people.person')
    .select(['id', 'full_name'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, full_name }) => [id, full_name]))
}
