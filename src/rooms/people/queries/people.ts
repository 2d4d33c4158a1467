import { type SqlBool, sql } from 'kysely'
import { getCountryCallingCode } from 'libphonenumber-js/min'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { optionalId, optionalText } from '../../../platform/input.ts'
import { type Branch, organisedBranches, ownOrganisation } from '../../organisation/index.ts'
import { readSearch, type Search } from '../rules/search.ts'
import { allTags, type Tag } from './tags.ts'

export type Listed = {
  id: string
  name: string
  email: string | null
  phone: string | null
  branches: string[]
  suppressed?: boolean
}
export type PeopleList = {
  people: Listed[]
  search: string
  branch: string | null
  tag: string | null
  branches: Branch[]
  tags: Tag[]
  /** How many there are, at most 1,001; null where a search shows the first ones only. */
  count: number | null
  next: string | null
}

/** `after` is where the page before ended. */
export const PeopleSearch = v.object({ q: optionalText, branch: optionalId, tag: optionalId, after: optionalText })

const PAGE = 50
export const COUNTED = 1000

type Place = { sortName: string; id: string }

/** One page of the people whom the viewer may see by name, in the order of their names, or the first that a search finds. */
export async function readPeople(
  at: At,
  { q, branch, tag, after }: v.InferOutput<typeof PeopleSearch>,
): Promise<PeopleList> {
  const [mine, tags] = [await organisedBranches(at), await allTags(at)]
  const filter = { branch: mine.some(({ id }) => id === branch) ? branch : null, tag }
  const found = q === '' ? await pageOf(at, filter, placeOf(after)) : await searched(at, q, filter)
  const people = await details(
    at,
    found.slice(0, PAGE).map(({ id }) => id),
  )
  const last = found[PAGE - 1]
  const more = found.length > PAGE && q === '' && last
  return {
    people,
    search: q,
    ...filter,
    branches: mine,
    tags,
    count: q === '' ? await countOf(at, filter) : null,
    next: more ? `${last.sortName}~${last.id}` : null,
  }
}

function placeOf(after: string): Place | null {
  const at = after.lastIndexOf('~')
  const id = after.slice(at + 1)
  return at >= 0 && v.is(v.pipe(v.string(), v.uuid()), id) ? { sortName: after.slice(0, at), id } : null
}

type Filter = { branch: string | null; tag: string | null }

/** A walk along one index: the whole organisation's, or each branch's own. */
export async function pageOf(at: At, filter: Filter, after: Place | null, size = PAGE + 1): Promise<Place[]> {
  const from = after ? sql<SqlBool>`(w.sort_name, w.id) > (${after.sortName}, ${after.id})` : sql<SqlBool>`true`
  const tagged = filter.tag
    ? sql<SqlBool>`exists (select 1 from people.person_tag t where t.organisation_id = ${at.scope.organisation} and t.tag_id = ${filter.tag} and t.person_id = w.id)`
    : sql<SqlBool>`true`
  const { rows } =
    at.scope.seesAll && !filter.branch
      ? await sql<Place>`
        select w.sort_name as "sortName", w.id from people.person w
        where w.organisation_id = ${at.scope.organisation} and ${from} and ${tagged}
        order by w.sort_name, w.id limit ${size}`.execute(at.trx)
      : await sql<Place>`
        select n.sort_name as "sortName", n.id
        from unnest(${filter.branch ? [filter.branch] : [...at.scope.organised]}::uuid[]) as b(id)
        cross join lateral (
          select w.sort_name, w.id from (
            select p.sort_name, p.person_id as id from people.person_branch p
            where p.organisation_id = ${at.scope.organisation} and p.branch_id = b.id) w
          where ${from} and ${tagged}
          order by w.sort_name, w.id limit ${size}) n
        group by n.sort_name, n.id order by n.sort_name, n.id limit ${size}`.execute(at.trx)
  return rows
}

async function countOf(at: At, filter: Filter): Promise<number> {
  return (await pageOf(at, filter, null, COUNTED + 1)).length
}

async function searched(at: At, typed: string, filter: Filter): Promise<Place[]> {
  const { country } = await ownOrganisation(at)
  const search: Search = readSearch(typed, getCountryCallingCode(country as 'GB'))
  const { rows } = await sql<Place>`
    select p.id, p.sort_name as "sortName"
    from people.search(${search.first}, ${search.others}::text[], ${search.email}, ${search.phone}, ${2 * PAGE}) with ordinality as s(id, place)
    join people.person p on p.organisation_id = ${at.scope.organisation} and p.id = s.id
    where (${filter.branch}::uuid is null or exists (select 1 from people.person_branch b
             where b.organisation_id = p.organisation_id and b.person_id = p.id and b.branch_id = ${filter.branch}))
      and (${filter.tag}::uuid is null or exists (select 1 from people.person_tag t
             where t.organisation_id = p.organisation_id and t.person_id = p.id and t.tag_id = ${filter.tag}))
    order by s.place limit ${PAGE + 1}`.execute(at.trx)
  return rows
}

async function details(at: At, ids: readonly string[]): Promise<Listed[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Listed>`
    select p.id, p.full_name as name,
      (select c.value from people.contact_point c where c.organisation_id = p.organisation_id and c.person_id = p.id and c.kind = 'email'
       order by c.is_primary desc, c.added_at limit 1) as email,
      (select c.value from people.contact_point c where c.organisation_id = p.organisation_id and c.person_id = p.id and c.kind = 'phone'
       order by c.is_primary desc, c.added_at limit 1) as phone,
      array(select b.name from people.person_branch pb join organisation.branch b on b.organisation_id = pb.organisation_id and b.id = pb.branch_id
            where pb.organisation_id = p.organisation_id and pb.person_id = p.id order by b.name) as branches
    from unnest(${[...ids]}::uuid[]) with ordinality as w(id, place)
    join people.person p on p.organisation_id = ${at.scope.organisation} and p.id = w.id
    order by w.place`.execute(at.trx)
  return rows
}
