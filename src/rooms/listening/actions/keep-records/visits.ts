import { sql } from 'kysely'
import type { At } from '../../../../platform/at.ts'
import { record } from '../../../../platform/events.ts'
import type { RoundGround } from '../../queries/ground.ts'
import type { Visit } from '../../rules/index.ts'

/** Writes visits and what was answered with two statements, however many there are. A new field of a visit is added here. */
export async function keepVisits(at: At, ground: RoundGround, visits: readonly Visit[]): Promise<void> {
  if (visits.length === 0) return
  const byDoor = ground.level === 'door'
  const rows = visits.map((visit) => ({
    organisation_id: at.scope.organisation,
    id: visit.id,
    branch_id: ground.branch,
    handout_id: ground.handout,
    building_id: visit.building,
    door_id: visit.door ? ground.doors.get(visit.door)?.door : null,
    outcome: visit.outcome,
    day: visit.at.slice(0, 10),
    recorded_at: byDoor ? visit.at : null,
    received_at: byDoor ? at.now : null,
  }))
  // By building the ids are random and there is no arrival: ordered by id, not even the table's own order tells the way.
  await sql`
    insert into listening.visit (organisation_id, id, branch_id, handout_id, building_id, door_id, outcome, day, recorded_at, received_at, arrival)
    select organisation_id, id, branch_id, handout_id, building_id, door_id, outcome, day, recorded_at, received_at,
           case when ${byDoor} then nextval('listening.visit_arrival') end
    from jsonb_populate_recordset(null::listening.visit, ${JSON.stringify(rows)}::jsonb)
    order by id`.execute(at.trx)
  await keepAnswers(at, visits)
  await record(at, {
    verb: 'listening.visit-recorded',
    subject: ground.handout,
    branch: ground.branch,
    facts: { visits: visits.length },
  })
}

async function keepAnswers(at: At, visits: readonly Visit[]): Promise<void> {
  const answers = visits.flatMap(({ id, answers }) =>
    answers.map(({ question, value }) => ({
      organisation_id: at.scope.organisation,
      visit_id: id,
      question_id: question,
      value,
    })),
  )
  if (answers.length === 0) return
  await at.trx
    .insertInto('listening.answer')
    .values(answers)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
