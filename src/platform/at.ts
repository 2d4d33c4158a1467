import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from './db/schema.ts'
import type { House } from './house.ts'
import type { Scope } from './scope.ts'

/** Where a verb stands: one transaction, in one scope, at one moment, in one house. */
export type At = {
  readonly trx: Transaction<DB>
  readonly scope: Scope
  readonly now: Date
  readonly house: House
}

/** Runs `work` in one transaction as the web role, with the scope's settings set for that transaction only. */
export async function inScope<T>(
  web: Kysely<DB>,
  house: House,
  scope: Scope,
  work: (at: At) => Promise<T>,
): Promise<T> {
  return web.transaction().execute(async (trx) => {
    await enter(trx, scope)
    return work({ trx, scope, now: house.clock(), house })
  })
}

/**
 * The same transaction in another scope, until it ends: founding an organisation, loading the sample. Only `organisation` and the
 * command line change a scope; the architecture test holds that.
 */
export async function within(at: At, scope: Scope): Promise<At> {
  await enter(at.trx, scope)
  return { ...at, scope }
}

async function enter(trx: Transaction<DB>, scope: Scope): Promise<void> {
  const array = (ids: readonly string[]) => `{${ids.join(',')}}`
  await sql`select
    set_config('holdfast.organisation', ${scope.organisation}, true),
    set_config('holdfast.account', ${scope.account ?? ''}, true),
    set_config('holdfast.sees_all', ${scope.seesAll ? 'on' : 'off'}, true),
    set_config('holdfast.organised', ${array(scope.organised)}, true),
    set_config('holdfast.near', ${array(scope.near)}, true),
    set_config('holdfast.things', ${array(scope.things)}, true)`.execute(trx)
}
