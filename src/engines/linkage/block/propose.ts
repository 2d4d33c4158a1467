import type { Handle } from '../compare/comparison.ts'
import type { Records } from '../records.ts'
import { censusOf, type LargeKeys, largeKeysOf, type Reach, reachOf, tableFor } from './census.ts'
import { type Drawn, drawFrom } from './draw.ts'
import { type Rule, ruleOf } from './rules.ts'

/** A rule that might be used, with what it would cost, and pairs drawn from what it brings. */
export type Proposal = Reach & Drawn & { rule: Rule; large: LargeKeys }

/** A rule that leaves out more than this share of its pairs, for being in oversized blocks, is worth making finer. */
const COARSE = 0.1
const MOST_HANDLES = 3

/**
 * The rules to choose from: every handle, and, as long as a rule leaves much of its pairs in oversized blocks, that rule
 * with one more handle on something else.
 */
export function proposeRules(records: Records): Proposal[] {
  const proposals: Proposal[] = []
  const table = tableFor(records.size)
  const visit = (handles: readonly Handle[], from: number) => {
    records.handles.slice(from).forEach((handle, i) => {
      if (handles.some((taken) => sameThing(taken, handle))) return
      const finer = [...handles, handle]
      const proposal = weigh(records, ruleOf(finer), table)
      if (proposal.pairs > 0) proposals.push(proposal)
      const coarse = proposal.oversized > COARSE * (proposal.pairs + proposal.oversized)
      if (coarse && finer.length < MOST_HANDLES) visit(finer, from + i + 1)
    })
  }
  visit([], 0)
  return proposals
}

function weigh(records: Records, rule: Rule, table: Uint16Array<ArrayBuffer>): Proposal {
  const census = censusOf(records, rule, table)
  return { rule, large: largeKeysOf(census), ...reachOf(census), ...drawFrom(records, census) }
}

/** Two handles on one thing (the year and the day of a birth date) make no finer rule than the finer of the two. */
function sameThing(a: Handle, b: Handle): boolean {
  return a.of.some((comparison) => b.of.includes(comparison))
}
