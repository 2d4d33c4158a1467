import type { At } from '../../../platform/at.ts'

export type KeptLetter = { id: string; address: string; subject: string; words: string; kept_at: Date }

/** One page of the outbox, the newest first. @param before when the last one shown was kept */
export async function listOutbox(at: At, before: Date | null, limit: number): Promise<KeptLetter[]> {
  return at.trx
    .selectFrom('platform.kept_letter')
    .select(['id', 'address', 'subject', 'words', 'kept_at'])
    .where('organisation_id', '=', at.scope.organisation)
    .$if(before !== null, (query) => query.where('kept_at', '<', before))
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** A letter that has left after all needs no copy. */
export async function takeFromOutbox(at: At, letter: string): Promise<void> {
  await at.trx
    .deleteFrom('platform.kept_letter')
    .where('organisation_id', '=', at.scope.organisation)
    .where('id', '=', letter)
    .execute()
}

export async function emptyOutbox(at: At, before: Date): Promise<void> {
  await at.trx
    .deleteFrom('platform.kept_letter')
    .where('organisation_id', '=', at.scope.organisation)
    .where('kept_at', '<', before)
    .execute()
}
