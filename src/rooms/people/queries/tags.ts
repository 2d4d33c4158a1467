import type { At } from '../../../platform/at.ts'

export type Tag = { id: string; name: string }

/** All tags of the organisation, by name. */
export async function allTags(at: At): Promise<Tag[]> {
  return at.trx
    .selectFrom('people.tag')
    .select(['id', 'name'])
    .where('organisation_id', '=', at.scope.organisation)
    .orderBy('name')
    .execute()
}
