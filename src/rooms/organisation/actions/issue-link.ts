import type { At } from '../../../platform/at.ts'
import { newId } from '../../../platform/ids.ts'
import { hashOf, newSecret } from '../secret.ts'

export type NewLink = {
  /** What the link opens: `handout`, `unsubscribe`, `signup`… */
  readonly kind: string
  /** The one thing that its holder may see */
  readonly subject: string
  /** What belongs to it and is seen with it: the turf of a handout */
  readonly also?: readonly string[]
  readonly branch?: string | null
  readonly until?: Date | null
}

/**
 * Makes a secret link to one thing. The caller's verb records the event.
 * @returns the secret, to be shown or sent once: only its hash is kept
 */
export async function issueLink(at: At, link: NewLink): Promise<string> {
  const secret = newSecret()
  await at.trx
    .insertInto('organisation.link')
    .values({
      organisation_id: at.scope.organisation,
      id: newId(),
      kind: link.kind,
      subject: link.subject,
      also: [...(link.also ?? [])],
      branch_id: link.branch ?? null,
      secret_hash: hashOf(secret),
      until: link.until ?? null,
      made_by: at.scope.account,
    })
    .execute()
  return secret
}

/** Ends every link to the thing, or those of one kind: at its next contact, whoever holds one is told that it has ended. */
export async function endLinks(at: At, subject: string, kind?: string): Promise<void> {
  await at.trx
    .updateTable('organisation.link')
    .set({ ended_at: at.now })
    .where('organisation_id', '=', at.scope.organisation)
    .where('subject', '=', subject)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .where('ended_at', 'is', null)
    .execute()
}
