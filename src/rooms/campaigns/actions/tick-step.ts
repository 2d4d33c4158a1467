import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { record } from '../../../platform/events.ts'
import { id } from '../../../platform/input.ts'
import { may } from '../../organisation/index.ts'
import { readStep, type StepRow } from '../queries/steps.ts'

export const TickedStep = v.object({ campaign: id, step: id, done: v.picklist(['yes', 'no']) })

/** Marks a task of the plan as done, or as open again. Its owner may, and whoever changes campaigns there. */
export async function tickStep(at: At, input: v.InferOutput<typeof TickedStep>): Promise<StepRow> {
  const step = await readStep(at, input.campaign, input.step)
  if (step.owner_id === null || step.owner_id !== at.scope.account)
    may(at, 'campaigns.change', { branch: step.branch_id })
  const done = input.done === 'yes'
  await at.trx
    .updateTable('campaigns.step')
    .set({ done_at: done ? at.now : null, done_by: done ? at.scope.account : null })
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', step.id)
    .execute()
  const verb = done ? 'campaigns.step-done' : 'campaigns.step-reopened'
  await record(at, { verb, subject: step.id, branch: step.branch_id, facts: { title: step.title } })
  return step
}

export const RemovedStep = v.object({ campaign: id, step: id })

/** Takes a task out of the plan. */
export async function removeStep(at: At, input: v.InferOutput<typeof RemovedStep>): Promise<StepRow> {
  const step = await readStep(at, input.campaign, input.step)
  may(at, 'campaigns.change', { branch: step.branch_id })
  await at.trx
    .deleteFrom('campaigns.step')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', step.id)
    .execute()
  await record(at, {
    verb: 'campaigns.step-removed',
    subject: step.id,
    branch: step.branch_id,
    facts: { title: step.title },
  })
  return step
}
