import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { id, longText, optionalId, optionalText, shortText } from '../../../platform/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { may } from '../../organisation/index.ts'
import { findTheme } from '../queries/themes.ts'

const several = v.pipe(
  v.optional(v.union([id, v.array(id)]), []),
  v.transform((value) => [value].flat()),
)

/** Some grievances, and either a theme that is there or the name of a new one. */
export const Gathering = v.object({ grievance: several, theme: optionalId, name: optionalText })

export type Gathered = { id: string; name: string; count: number }

/** Puts grievances of one branch together under what they share. */
export async function gatherIntoTheme(at: At, input: v.InferOutput<typeof Gathering>): Promise<Gathered> {
  if (input.grievance.length === 0) throw new Refusal('invalid', 'listening.nothing-chosen')
  const chosen = await at.trx
    .selectFrom('listening.grievance')
    .select(['id', 'branch_id'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', 'in', input.grievance)
    .execute()
  const [branch, ...others] = new Set(chosen.map((grievance) => grievance.branch_id))
  if (!branch || chosen.length < new Set(input.grievance).size)
    throw new Refusal('not-found', 'listening.grievance-gone')
  if (others.length > 0) throw new Refusal('invalid', 'listening.several-branches')
  may(at, 'grievances.change', { branch })
  const theme = input.theme ? await findTheme(at, input.theme) : await makeTheme(at, branch, input.name)
  if (theme.branch !== branch) throw new Refusal('invalid', 'listening.several-branches')
  const added = await at.trx
    .insertInto('listening.grievance_theme')
    .values(
      chosen.map((grievance) => ({
        organisation_id: at.scope.organisation,
        theme_id: theme.id,
        grievance_id: grievance.id,
        branch_id: branch,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const count = Number(added.numInsertedOrUpdatedRows)
  await record(at, {
    verb: 'listening.grievances-gathered',
    subject: theme.id,
    branch,
    facts: { theme: theme.name, count },
  })
  return { id: theme.id, name: theme.name, count }
}

async function makeTheme(at: At, branch: string, name: string): Promise<{ id: string; name: string; branch: string }> {
  if (name === '') throw new Refusal('invalid', 'listening.theme-unnamed', {}, { name: 'listening.theme-unnamed' })
  const theme = { id: newId(), name, branch }
  await at.trx
    .insertInto('listening.theme')
    .values({
      organisation_id: at.scope.organisation,
      id: theme.id,
      branch_id: branch,
      name,
      made_by: at.scope.account,
      made_at: at.now,
    })
    .execute()
  return theme
}

export const ThemeChange = v.object({ theme: id, name: shortText, about: longText })

/** Another name, or a line about it. What was gathered stays. */
export async function changeTheme(at: At, input: v.InferOutput<typeof ThemeChange>): Promise<{ id: string }> {
  const theme = await findTheme(at, input.theme)
  may(at, 'grievances.change', { branch: theme.branch })
  await at.trx
    .updateTable('listening.theme')
    .set({ name: input.name, about: input.about })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', theme.id)
    .execute()
  await record(at, {
    verb: 'listening.theme-changed',
    subject: theme.id,
    branch: theme.branch,
    facts: { theme: input.name, before: theme.name },
  })
  return { id: theme.id }
}

export const Loosening = v.object({ theme: id, grievance: id })

/** Takes one grievance out of a theme again. */
export async function takeOutOfTheme(at: At, input: v.InferOutput<typeof Loosening>): Promise<{ id: string }> {
  const theme = await findTheme(at, input.theme)
  may(at, 'grievances.change', { branch: theme.branch })
  await at.trx
    .deleteFrom('listening.grievance_theme')
    .where('organisation_id', '=', at.scope.organisation)
    .where('theme_id', '=', theme.id)
    .where('grievance_id', '=', input.grievance)
    .execute()
  await record(at, {
    verb: 'listening.grievance-taken-out',
    subject: theme.id,
    branch: theme.branch,
    facts: { theme: theme.name },
  })
  return { id: theme.id }
}
