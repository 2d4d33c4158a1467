import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'

export type StepRow = {
  id: string
  campaign_id: string
  branch_id: string
  title: string
  due_on: string | null
  owner_id: string | null
  done_at: Date | null
}

const columns = ['id', 'campaign_id', 'branch_id', 'title', 'due_on', 'owner_id', 'done_at'] as const

const steps = (at: At) =>
  at.trx.selectFrom('campaigns.step').select(columns).where('organisation_id', '=', at.scope.organisation)

/** The plan of a campaign: what is open first, by date; then what is done. */
export async function listSteps(at: At, campaign: string): Promise<StepRow[]> {
  return steps(at)
    .where('campaign_id', '=', campaign)
    .orderBy((eb) => eb('done_at', 'is not', null))
    .orderBy((eb) => eb('due_on', 'is', null))
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** @throws Refusal `not-found` */
export async function readStep(at: At, campaign: string, step: string): Promise<StepRow> {
  const found = await steps(at).where('campaign_id', '=', campaign).where('id', '=', step).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The viewer's own open tasks that are due until a day. */
export async function ownStepsDue(at: At, until: string): Promise<StepRow[]> {
  return steps(at)
    .where('owner_id', '=', at.scope.account)
    .where('done_at', 'is', null)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .limit(20)
    .execute()
}
