import type { At } from '../../../platform/at.ts'

export type Branch = { id: string; name: string; parent_id: string | null }

/** All branches of the organisation, by name. */
export async function branches(at: At): Promise<Branch[]> {
  return at.trx
    .selectFrom('organisation.branch')
    .select(['id', 'name', 'parent_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .orderBy('name')
    .execute()
}

/** The branches where the viewer may act as organiser, for a choice in a form. */
export async function organisedBranches(at: At): Promise<Branch[]> {
  const all = await branches(at)
  return at.scope.seesAll ? all : all.filter((branch) => at.scope.organised.includes(branch.id))
}

export type Organisation = {
  name: string
  slug: string
  language: string
  country: string
  time_zone: string
  contact: string
  imprint: string
}

/** The scope's own organisation. */
export async function ownOrganisation(at: At): Promise<Organisation> {
  return at.trx
    .selectFrom('organisation.organisation')
    .select(['name', 'slug', 'language', 'country', 'time_zone', 'contact', 'imprint'])
    .where('organisation_id', '=', at.scope.organisation)
    .executeTakeFirstOrThrow()
}

/** What the settings page shows. */
export async function readSettings(at: At): Promise<{ organisation: Organisation; branches: Branch[] }> {
  return { organisation: await ownOrganisation(at), branches: await branches(at) }
}
