import { sql } from 'kysely'
import type { GenericSchema, InferOutput } from 'valibot'
import type { At } from './at.ts'

/**
 * Work for later, in steps: each call of `run` is one transaction that sees the whole organisation; answering `'again'` asks for
 * another step. A step that throws is tried again later, so a step must be safe to repeat.
 */
export type Job<S extends GenericSchema = GenericSchema> = {
  readonly input: S
  readonly run: (at: At, input: InferOutput<S>) => Promise<unknown>
  /** Crontab line (UTC) for work that every organisation does by itself; its input is then `{}`. */
  readonly every?: string
}

export const job = <S extends GenericSchema>(input: S, run: Job<S>['run'], every?: string): Job =>
  ({ input, run, ...(every ? { every } : {}) }) as unknown as Job

/**
 * Asks for a job in the transaction of the verb: it runs only if the verb is committed.
 * @param input ids only, never personal data: the queue is not under row-level security
 */
export async function enqueue(
  at: At,
  task: string,
  input: Record<string, string | number | boolean | null>,
  options: { readonly key?: string; readonly runAt?: Date } = {},
): Promise<void> {
  const payload = { actor: at.scope.account, input }
  await sql`select platform.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? null}, ${options.runAt ?? null})`.execute(
    at.trx,
  )
}
