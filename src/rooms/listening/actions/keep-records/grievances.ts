import type { At } from '../../../../platform/at.ts'
import { recordAll } from '../../../../platform/events.ts'
import type { RoundGround } from '../../queries/ground.ts'
import { peopleOf } from '../../queries/receipts.ts'
import type { AgreedPerson, RaisedGrievance } from '../../rules/index.ts'

/**
 * Writes grievances: with their person where somebody agreed to be recorded, else with the random token of the household,
 * never with both. What somebody raised before they agreed becomes theirs.
 */
export async function keepGrievances(
  at: At,
  ground: RoundGround,
  grievances: readonly RaisedGrievance[],
  agreed: readonly AgreedPerson[],
): Promise<void> {
  const named = [...grievances.flatMap(({ person }) => person ?? []), ...agreed.map(({ id }) => id)]
  const people = await peopleOf(at, named)
  if (grievances.length > 0) await write(at, ground, grievances, people)
  for (const { id, raised } of agreed) {
    const person = people.get(id)
    if (person && raised.length > 0) await giveToPerson(at, ground, raised, person)
  }
}

async function write(
  at: At,
  ground: RoundGround,
  grievances: readonly RaisedGrievance[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const personOf = ({ person }: RaisedGrievance) => (person ? (people.get(person) ?? null) : null)
  const rows = grievances.map((grievance) => ({
    organisation_id: at.scope.organisation,
    id: grievance.id,
    branch_id: ground.branch,
    handout_id: ground.handout,
    building_id: grievance.building,
    door_id: grievance.door ? (ground.doors.get(grievance.door)?.door ?? null) : null,
    person_id: personOf(grievance),
    household: personOf(grievance) ? null : grievance.household,
    words: grievance.words,
    spot: grievance.spot ?? '',
    since: grievance.since ?? null,
    severity: grievance.severity ?? null,
    affected: grievance.affected ?? null,
    tried: grievance.tried ?? '',
    came_by: 'round',
    day: grievance.at.slice(0, 10),
  }))
  await at.trx.insertInto('listening.grievance').values(rows).execute()
  await recordAll(
    at,
    rows.map(({ id, person_id }) => ({
      verb: 'listening.grievance-raised',
      subject: id,
      branch: ground.branch,
      changes: person_id ? [{ person: person_id, change: { raised: id } }] : [],
    })),
  )
}

async function giveToPerson(at: At, ground: RoundGround, raised: readonly string[], person: string): Promise<void> {
  await at.trx
    .updateTable('listening.grievance')
    .set({ person_id: person, household: null })
    .where('organisation_id', '=', at.scope.organisation)
    .where('handout_id', '=', ground.handout)
    .where('person_id', 'is', null)
    .where('id', 'in', raised)
    .execute()
}
