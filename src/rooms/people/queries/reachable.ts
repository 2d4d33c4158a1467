import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { type Channel, type Purpose, reachedBy } from '../rules/consent.ts'
import { anySuppressed, hashesOf, suppressedAmong } from './suppression.ts'

/**
 * Somebody who may be written to now, and where: `to` is the e-mail, the phone in E.164, or the address as
 * written (empty for a door that only the room places knows). */
export type Reachable = { person: string; name: string; to: string; languages: readonly string[] }

type Asked = { readonly purpose: Purpose; readonly channel: Channel; readonly people: readonly string[] }
type Candidate = Reachable & { normal: string; all: { kind: 'email' | 'phone' | 'address'; normal: string }[] }

/**
 * Of these people, those who may be reached for a purpose by a channel: their newest word on it is yes, nothing of
 * theirs is suppressed, and there is somewhere to reach them. The one place that decides it.
 */
export async function reachable(at: At, asked: Asked): Promise<Reachable[]> {
  if (asked.people.length === 0) return []
  const candidates = await agreeing(at, asked)
  const allowed = (await anySuppressed(at)) ? await withoutSuppressed(at, candidates) : candidates
  return allowed.map(({ person, name, to, normal, languages }) => ({
    person,
    name,
    to: reachedBy[asked.channel] === 'phone' ? normal : to,
    languages,
  }))
}

async function agreeing(at: At, { purpose, channel, people }: Asked): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id as person, p.full_name as name, p.languages, coalesce(c.value, '') as to, coalesce(c.normal, '') as normal,
           (select coalesce(json_agg(json_build_object('kind', a.kind, 'normal', a.normal)), '[]') from people.contact_point a
            where a.organisation_id = p.organisation_id and a.person_id = p.id) as all
    from unnest(${[...new Set(people)]}::uuid[]) as wanted(id)
    join people.person p on p.organisation_id = ${at.scope.organisation} and p.id = wanted.id
    cross join lateral (
      select k.given from people.consent k
      where k.organisation_id = p.organisation_id and k.person_id = p.id and k.purpose = ${purpose} and k.channel = ${channel}
      order by k.at desc, k.given limit 1) newest
    left join lateral (
      select a.value, a.normal from people.contact_point a
      where a.organisation_id = p.organisation_id and a.person_id = p.id and a.kind = ${reachedBy[channel]}
      order by a.is_primary desc, a.added_at, a.normal limit 1) c on true
    where newest.given and (c.value is not null or ${channel} = 'door')
    order by p.sort_name, p.id`.execute(at.trx)
  return rows
}

async function withoutSuppressed(at: At, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const hashed = candidates.map((candidate) => hashesOf(at, candidate.name, candidate.all).map(({ hash }) => hash))
  const suppressed = await suppressedAmong(at, hashed.flat())
  return candidates.filter((_, n) => !hashed[n]?.some((hash) => suppressed.has(hash)))
}
