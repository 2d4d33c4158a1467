import type { At } from '../../../platform/at.ts'

export type StreetLine = { name: string; line: [number, number][] }

const MOST = 400

/** The streets of a branch as lines of [longitude, latitude], for small pictures of where something is; at most 400. */
export async function streetLines(at: At, branch: string): Promise<StreetLine[]> {
  const rows = await at.trx
    .selectFrom('places.street')
    .select(['name', 'line'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('branch_id', '=', branch)
    .where('line', 'is not', null)
    .orderBy('key')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ name, line }) => ({ name, line: line as [number, number][] }))
}
