import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { id } from '../../../platform/input.ts'
import { accountNames, isAllowed, ownOrganisation } from '../../organisation/index.ts'
import { findTurf, turfDoors } from '../../places/index.ts'
import type { HandoutPageProps } from '../pages/handout.tsx'
import type { HandoutsPageProps } from '../pages/handouts.tsx'
import type { NewHandoutPageProps } from '../pages/new-handout.tsx'
import { OUTCOMES, type Outcome, stateOf, wallClock } from '../rules/index.ts'
import { answerTotals } from './answers.ts'
import { findHandout, type Handout } from './handouts.ts'
import { phonesOf } from './phones.ts'
import { currentScripts } from './scripts.ts'

export const HandoutList = v.object({ before: v.optional(id) })

const PAGE = 30

/** All rounds, the newest first (their ids are made in that order). */
export async function readHandouts(at: At, input: v.InferOutput<typeof HandoutList>): Promise<HandoutsPageProps> {
  const rows = await at.trx
    .selectFrom('listening.handout as handout')
    .innerJoin('places.turf as turf', (join) =>
      join.onRef('turf.organisation_id', '=', 'handout.organisation_id').onRef('turf.id', '=', 'handout.turf_id'),
    )
    .select((eb) => [
      'handout.id',
      'turf.name as turf',
      'handout.canvasser',
      'handout.until',
      'handout.withdrawn_at',
      eb
        .selectFrom('listening.visit as visit')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('visit.organisation_id', '=', 'handout.organisation_id')
        .whereRef('visit.handout_id', '=', 'handout.id')
        .as('visits'),
    ])
    .where('handout.organisation_id', '=', at.scope.organisation)
    .$if(input.before !== undefined, (query) => query.where('handout.id', '<', input.before ?? ''))
    .orderBy('handout.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  return {
    handouts: shown.map(({ withdrawn_at, visits, ...row }) => ({
      ...row,
      visits: visits ?? 0,
      state: stateOf({ until: row.until, withdrawnAt: withdrawn_at }, at.now),
    })),
    next: rows.length > PAGE ? `/listening/handouts?before=${shown.at(-1)?.id}` : null,
    mayHandOut: isAllowed(at.scope, 'rounds.hand-out'),
  }
}

export const OneHandout = v.object({ handout: id })

/** One round: how far it is, what came in, on which phones it is. @throws Refusal `not-found` */
export async function readHandout(at: At, input: v.InferOutput<typeof OneHandout>): Promise<HandoutPageProps> {
  const handout = await findHandout(at, input.handout)
  const turf = await findTurf(at, handout.turf_id)
  const doors = (await turfDoors(at, handout.turf_id)).flatMap((building) => building.doors)
  const phones = await phonesOf(at, handout.id)
  return {
    handout: {
      id: handout.id,
      canvasser: handout.canvasser,
      until: handout.until,
      state: stateOf({ until: handout.until, withdrawnAt: handout.withdrawn_at }, at.now),
      level: handout.level,
      pin: handout.pin_required,
      takesPhones: handout.takes_phones,
    },
    turf: { id: turf.id, name: turf.name, doors: doors.length },
    outcomes: await outcomesOf(at, handout),
    grievances: await grievancesOf(at, handout),
    answers: await answerTotals(at, handout.id, handout.version_id),
    phones: phones.map(({ id, device, claimed_at, last_contact_at, cut_off_at }) => ({
      id,
      device,
      claimedAt: claimed_at,
      lastContactAt: last_contact_at,
      cutOffAt: cut_off_at,
    })),
    mayChange: isAllowed(at.scope, 'rounds.hand-out', { branch: handout.branch_id }),
  }
}

async function outcomesOf(at: At, handout: Handout): Promise<{ outcome: Outcome; count: number }[]> {
  const rows = await at.trx
    .selectFrom('listening.visit')
    .select((eb) => ['outcome', eb.fn.countAll<number>().as('count')])
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', handout.id)
    .groupBy('outcome')
    .execute()
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]))
  return OUTCOMES.map((outcome) => ({ outcome, count: counts.get(outcome) ?? 0 }))
}

async function grievancesOf(at: At, handout: Handout): Promise<number> {
  const row = await at.trx
    .selectFrom('listening.grievance')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', handout.id)
    .executeTakeFirstOrThrow()
  return row.count
}

export const HandoutOf = v.object({ turf: id })

const FOUR_HOURS = 4 * 60 * 60 * 1000

/** The form to hand a turf out; it proposes four hours. @throws Refusal `not-found` */
export async function readNewHandout(at: At, input: v.InferOutput<typeof HandoutOf>): Promise<NewHandoutPageProps> {
  const turf = await findTurf(at, input.turf)
  const doors = (await turfDoors(at, turf.id)).flatMap((building) => building.doors)
  const { time_zone } = await ownOrganisation(at)
  return {
    turf: { id: turf.id, name: turf.name, doors: doors.length },
    until: wallClock(new Date(at.now.getTime() + FOUR_HOURS), time_zone),
    scripts: (await currentScripts(at, turf.branch)).map(({ version, name }) => ({ version, name })),
    accounts: await canvassersOf(at, turf.id),
  }
}

/** Accounts that were made canvassers of this turf: they can open it without a link. */
async function canvassersOf(at: At, turf: string): Promise<{ id: string; name: string }[]> {
  const grants = await at.trx
    .selectFrom('organisation.role_grant')
    .select('account_id')
    .where('organisation_id', '=', at.scope.organisation)
    .where('thing_id', '=', turf)
    .where('role', '=', 'canvasser')
    .where('ended_at', 'is', null)
    .execute()
  const names = await accountNames(
    at,
    grants.map(({ account_id }) => account_id),
  )
  return [...names].map(([account, name]) => ({ id: account, name }))
}
