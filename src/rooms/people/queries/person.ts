import { sql } from 'kysely'
import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { TimelineEntry } from '../../../platform/room.ts'
import { accountNames, type Branch, isAllowed, organisedBranches } from '../../organisation/index.ts'
import type { ContactKind } from '../contact.ts'
import { type Channel, type ConsentEntry, channels, newestConsent, type Purpose, purposes } from '../rules/consent.ts'
import { hashesOf, suppressedAmong } from './suppression.ts'
import { allTags, type Tag } from './tags.ts'

export type PersonRow = {
  id: string
  given: string
  family: string
  full_name: string
  born: string | null
  languages: string[]
  source: string
  external_id: string | null
  created_at: Date
}
export type ShownContact = { kind: ContactKind; value: string; normal: string; primary: boolean }
/** What holds now for one purpose and channel; `given` null where nothing was ever said. */
export type Standing = {
  purpose: Purpose
  channel: Channel
  given: boolean | null
  words: string
  source: string
  at: Date | null
  by: string | null
}
export type ShownNote = { id: string; text: string; at: Date; by: string }
export type ShownPerson = {
  person: PersonRow
  contacts: ShownContact[]
  branches: Branch[]
  otherBranches: Branch[]
  standings: Standing[]
  tags: Tag[]
  otherTags: string[]
  notes: ShownNote[]
  suppressed: boolean
  timeline: readonly TimelineEntry[]
  mayErase: boolean
}

export const OnePerson = v.object({ person: id })

/** @throws Refusal not-found for whoever isn't there or isn't the viewer's to see by name */
export async function findPerson(at: At, wanted: string): Promise<PersonRow> {
  const row = await at.trx
    .selectFrom('people.person')
    .select(['id', 'given', 'family', 'full_name', 'born', 'languages', 'source', 'external_id', 'created_at'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', wanted)
    .executeTakeFirst()
  if (!row) throw notFound('person')
  return row as unknown as PersonRow
}

/** The branches of a person, as far as the viewer sees them. */
export async function branchesOf(at: At, wanted: string): Promise<Branch[]> {
  return at.trx
    .selectFrom('people.person_branch as p')
    .innerJoin('organisation.branch as b', (join) =>
      join.onRef('b.organisation_id', '=', 'p.organisation_id').onRef('b.id', '=', 'p.branch_id'),
    )
    .select(['b.id', 'b.name', 'b.parent_id'])
    .where('p.organisation_id', '=', at.scope.organisation)
    .where('p.person_id', '=', wanted)
    .orderBy('b.name')
    .execute()
}

export async function contactsOf(at: At, wanted: string): Promise<ShownContact[]> {
  const rows = await at.trx
    .selectFrom('people.contact_point')
    .select(['kind', 'value', 'normal', 'is_primary as primary'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', wanted)
    .orderBy(sql`array_position(array['email', 'phone', 'address'], kind)`)
    .orderBy('is_primary', 'desc')
    .orderBy('added_at')
    .execute()
  return rows as ShownContact[]
}

/** Whether any way to reach this person is suppressed. */
export async function isSuppressed(at: At, fullName: string, contacts: readonly ShownContact[]): Promise<boolean> {
  const hashes = hashesOf(at, fullName, contacts).map(({ hash }) => hash)
  return (await suppressedAmong(at, hashes)).size > 0
}

/** Everything the page of one person shows. */
export async function readPerson(at: At, { person: wanted }: v.InferOutput<typeof OnePerson>): Promise<ShownPerson> {
  const person = await findPerson(at, wanted)
  const [contacts, branches, mine, tags] = [
    await contactsOf(at, wanted),
    await branchesOf(at, wanted),
    await organisedBranches(at),
    await allTags(at),
  ]
  const own = await tagsOf(at, wanted)
  const entries = await Promise.all(at.house.timeline.map((source) => source(at, wanted)))
  return {
    person,
    contacts,
    branches,
    otherBranches: mine.filter((branch) => !branches.some(({ id: its }) => its === branch.id)),
    standings: await standingsOf(at, wanted),
    tags: own,
    otherTags: tags.filter((tag) => !own.some(({ id: its }) => its === tag.id)).map(({ name }) => name),
    notes: await notesOf(at, wanted),
    suppressed: await isSuppressed(at, person.full_name, contacts),
    timeline: entries
      .flat()
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, TIMELINE_MOST),
    mayErase: branches.some((branch) => isAllowed(at.scope, 'people.erase', { branch: branch.id })),
  }
}

const TIMELINE_MOST = 100

async function standingsOf(at: At, wanted: string): Promise<Standing[]> {
  const rows = await at.trx
    .selectFrom('people.consent')
    .select(['purpose', 'channel', 'given', 'words', 'source', 'at', 'recorded_by'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', wanted)
    .execute()
  const names = await accountNames(
    at,
    rows.flatMap(({ recorded_by }) => recorded_by ?? []),
  )
  const entries = rows.map((row) => ({
    ...row,
    said: row.at,
    at: new Date(row.at).getTime(),
  })) as unknown as (ConsentEntry & (typeof rows)[number] & { said: Date })[]
  return purposes.flatMap((purpose) =>
    channels.map((channel) => {
      const newest = newestConsent(entries, purpose, channel)
      const by = newest?.recorded_by ? (names.get(newest.recorded_by) ?? null) : null
      return {
        purpose,
        channel,
        given: newest?.given ?? null,
        words: newest?.words ?? '',
        source: newest?.source ?? '',
        at: newest?.said ?? null,
        by,
      }
    }),
  )
}

async function tagsOf(at: At, wanted: string): Promise<Tag[]> {
  return at.trx
    .selectFrom('people.person_tag as p')
    .innerJoin('people.tag as t', (join) =>
      join.onRef('t.organisation_id', '=', 'p.organisation_id').onRef('t.id', '=', 'p.tag_id'),
    )
    .select(['t.id', 't.name'])
    .where('p.organisation_id', '=', at.scope.organisation)
    .where('p.person_id', '=', wanted)
    .orderBy('t.name')
    .execute()
}

async function notesOf(at: At, wanted: string): Promise<ShownNote[]> {
  const rows = await at.trx
    .selectFrom('people.note')
    .select(['id', 'text', 'at', 'written_by'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('person_id', '=', wanted)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
  const names = await accountNames(
    at,
    rows.flatMap(({ written_by }) => written_by ?? []),
  )
  return rows.map(({ id: its, text, at: when, written_by }) => ({
    id: its,
    text,
    at: when as unknown as Date,
    by: (written_by && names.get(written_by)) || '',
  }))
}
