import * as v from 'valibot'
import type { At } from '../../../platform/at.ts'
import { words } from '../words.ts'
import { accountNames } from './accounts.ts'
import { branches } from './organisation.ts'

export const LogPage = v.object({ before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/), v.transform(Number))) })

const PAGE = 50
const actors: Record<string, string> = words.en.log.actors

export type LogEntry = {
  id: string
  at: Date
  who: string
  what: string
  branch: string | null
  reason: string | null
}

/** Every use of power over members' data that the viewer may read, newest first; keyset by the server's own order. */
export async function readPowerLog(
  at: At,
  input: v.InferOutput<typeof LogPage>,
): Promise<{ entries: LogEntry[]; next: string | null }> {
  const rows = await at.trx
    .selectFrom('platform.event')
    .select(['id', 'sequence', 'at', 'actor_kind', 'actor', 'verb', 'subject', 'branch_id', 'reason', 'facts'])
    .where('organisation_id', '=', at.scope.organisation)
    .where('power', '=', true)
    .$if(input.before !== undefined, (query) => query.where('sequence', '<', input.before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE)
  const names = await accountNames(
    at,
    shown.flatMap((row) => [row.actor, row.subject]).filter((id) => id !== null),
  )
  const branchNames = new Map((await branches(at)).map((branch) => [branch.id, branch.name]))
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return {
    entries: shown.map((row) => ({
      id: row.id,
      at: row.at,
      who: names.get(row.actor ?? '') ?? actors[row.actor_kind] ?? row.actor_kind,
      what: say(at, row.verb, {
        ...(row.facts as Record<string, string | number>),
        whom: names.get(row.subject ?? '') ?? '',
      }),
      branch: row.branch_id ? (branchNames.get(row.branch_id) ?? null) : null,
      reason: row.reason,
    })),
    next: last ? `/power-log?before=${last.sequence}` : null,
  }
}

function say(at: At, verb: string, facts: Record<string, string | number>): string {
  return at.house.sentence('verbs', verb)?.(facts) ?? verb
}
