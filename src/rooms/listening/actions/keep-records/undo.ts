import type { At } from '../../../../platform/at.ts'
import { record } from '../../../../platform/events.ts'
import { enqueue } from '../../../../platform/jobs.ts'
import type { RoundGround } from '../../queries/ground.ts'
import { peopleOf } from '../../queries/receipts.ts'
import type { Undo } from '../../rules/index.ts'

/** Takes records back. Their receipts stay, so that a late copy of them doesn't bring them back. */
export async function undoRecords(at: At, ground: RoundGround, undone: readonly Undo[]): Promise<void> {
  if (undone.length === 0) return
  const ids = undone.map(({ of }) => of)
  for (const table of ['listening.visit', 'listening.grievance'] as const)
    await at.trx
      .deleteFrom(table)
      .where('organisation_id', '=', at.scope.organisation)
      .where('handout_id', '=', ground.handout)
      .where('id', 'in', ids)
      .execute()
  // A phone can't take people out again: a job of the organisation does.
  for (const person of (await peopleOf(at, ids)).values())
    await enqueue(at, 'listening.take-back-agreement', { person, handout: ground.handout })
  await record(at, {
    verb: 'listening.record-undone',
    subject: ground.handout,
    branch: ground.branch,
    facts: { records: ids.length },
  })
}
