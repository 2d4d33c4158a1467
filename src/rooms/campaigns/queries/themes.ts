import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'

/** A theme that the viewer may see. @throws Refusal `not-found` */
export async function findTheme(at: At, theme: string): Promise<{ id: string; name: string; branch: string }> {
  const { rows } = await sql<{ id: string; name: string; branch: string }>`
    select id, name, branch_id as branch from listening.theme
    where organisation_id = ${at.scope.organisation} and id = ${theme}`.execute(at.trx)
  if (!rows[0]) throw notFound()
  return rows[0]
}

/** The persons who raised what a theme gathers, each once. */
export async function raisersOfTheme(at: At, theme: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct g.person_id as person from listening.grievance_theme t
    join listening.grievance g on g.organisation_id = t.organisation_id and g.id = t.grievance_id
    where t.organisation_id = ${at.scope.organisation} and t.theme_id = ${theme} and g.person_id is not null`.execute(
    at.trx,
  )
  return rows.map((row) => row.person)
}
