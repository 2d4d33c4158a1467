import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { findPerson } from '../queries/person.ts'
import { nameOf, searchKeys } from '../rules/names.ts'
import { mayPerson } from './may-person.ts'

export const PersonBranch = v.object({ person: id, branch: id })

/** Makes somebody one of a branch's people too: its organisers see them by name from then on. */
export async function joinBranch(at: At, { person, branch }: v.InferOutput<typeof PersonBranch>): Promise<void> {
  await mayPerson(at, 'people.change', person)
  may(at, 'people.change', { branch })
  const found = await findPerson(at, person)
  const keys = searchKeys(nameOf({ given: found.given, family: found.family, full: found.full_name }))
  await sql`insert into people.person_branch (organisation_id, person_id, branch_id, sort_name)
    select p.organisation_id, p.id, ${branch}, p.sort_name from people.person p
    where p.organisation_id = ${at.scope.organisation} and p.id = ${person}
    on conflict do nothing`.execute(at.trx)
  await sql`insert into people.search_key (organisation_id, branch_id, key, person_id)
    select ${at.scope.organisation}::uuid, ${branch}::uuid, k.key, ${person}::uuid from unnest(${keys}::text[]) as k(key)
    on conflict do nothing`.execute(at.trx)
  await record(at, {
    verb: 'people.branch-joined',
    subject: person,
    branch,
    changes: [{ person, change: { joined: branch } }],
  })
}
