import { sql } from 'kysely'
import type { At } from '../../src/platform/at.ts'
import { castTime } from '../days.ts'
import { castId } from '../ids.ts'
import { branchId } from '../organisations.ts'
import { seeded } from '../random.ts'
import { buildingId, turfs } from '../town.ts'

const HANDOUT = castId('handout:dora')
const OUTCOMES = ['no-answer', 'no-answer', 'talked', 'talked', 'not-now', 'refused', 'empty'] as const
const ANSWERS = ['The lift', 'The lift, it stands still again', 'Heating', 'Nothing, it is fine', 'Light on the stairs']

/** Dora's round of last week through the upper floors of Kelp House, outcomes by door, with what people answered. */
export async function loadPastRound(at: At, version: string): Promise<void> {
  const turf = turfs.find(({ id }) => id === castId('turf:kelp-house-upper'))
  if (!turf) throw new Error('the cast has no turf in Kelp House')
  const own = { organisation_id: at.scope.organisation, branch_id: branchId('harbour') }
  const day = castTime(at.now, { day: -8, time: '17:00' })
  await at.trx
    .insertInto('listening.handout')
    .values({
      ...own,
      id: HANDOUT,
      turf_id: turf.id,
      canvasser: 'Dora Nagy',
      account_id: castId('dora'),
      version_id: version,
      level: 'door',
      language: 'en',
      until: castTime(at.now, { day: -8, time: '20:00' }),
      made_by: castId('bruno'),
      made_at: day,
    })
    .execute()
  await at.trx
    .insertInto('listening.phone')
    .values({
      ...own,
      id: castId('phone:dora'),
      handout_id: HANDOUT,
      device: 'Chrome on Android',
      claimed_at: day,
      last_contact_at: day,
    })
    .execute()
  await loadVisits(at, own, turf.doors, day)
}

async function loadVisits(
  at: At,
  own: { organisation_id: string; branch_id: string },
  doors: readonly string[],
  start: Date,
): Promise<void> {
  const { pick } = seeded(8)
  const visits = doors.map((door, i) => ({
    ...own,
    id: castId(`visit:${door}`),
    handout_id: HANDOUT,
    building_id: buildingId('kelp-house'),
    door_id: door,
    outcome: pick(OUTCOMES),
    day: start.toISOString().slice(0, 10),
    recorded_at: new Date(start.getTime() + i * 150_000),
    received_at: new Date(start.getTime() + i * 150_000 + 4000),
  }))
  await at.trx
    .insertInto('listening.visit')
    .values(visits.map((visit) => ({ ...visit, arrival: sql<number>`nextval('listening.visit_arrival')` })))
    .execute()
  await at.trx
    .insertInto('listening.receipt')
    .values(visits.map(({ id }) => ({ ...own, id, handout_id: HANDOUT })))
    .execute()
  const talked = visits.filter(({ outcome }) => outcome === 'talked')
  await at.trx
    .insertInto('listening.answer')
    .values(
      talked.flatMap(({ id }) => [
        { organisation_id: own.organisation_id, visit_id: id, question_id: castId('question:0'), value: pick(ANSWERS) },
        {
          organisation_id: own.organisation_id,
          visit_id: id,
          question_id: castId('question:3'),
          value: pick(['yes', 'yes', 'no']),
        },
      ]),
    )
    .execute()
}
