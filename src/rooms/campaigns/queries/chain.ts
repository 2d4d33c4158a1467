import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import type { Chain, Granted } from '../rules/index.ts'

export type OutcomeRow = { granted: Granted; decided_on: string; decided_by: string; what: string }

/** What came of a campaign, if it is recorded. */
export async function readOutcome(at: At, campaign: string): Promise<OutcomeRow | null> {
  const row = await at.trx
    .selectFrom('campaigns.outcome')
    .select(['granted', 'decided_on', 'decided_by', 'what'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('campaign_id', '=', campaign)
    .executeTakeFirst()
  return (row as OutcomeRow | undefined) ?? null
}

type Counted = { households: number; buildings: number; came: number; told: number }

/** The chain of a campaign that the viewer may see, counted now. */
export async function readChain(at: At, campaign: string, outcome: OutcomeRow | null): Promise<Chain> {
  const { rows } = await sql<Counted>`
    select households, buildings, came, told from campaigns.chain(${campaign}::uuid)`.execute(at.trx)
  const { households, buildings, came, told } = rows[0] ?? { households: 0, buildings: 0, came: 0, told: 0 }
  return {
    raised: households > 0 ? { households, buildings } : null,
    came,
    outcome: outcome ? { granted: outcome.granted, on: outcome.decided_on } : null,
    told,
  }
}
