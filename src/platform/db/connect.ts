import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { log } from '../log.ts'
import type { DB } from './schema.ts'

// bigint counts fit a JavaScript number here; dates without a time stay what was written
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** A pool as the owner: migrations, the queue, backups. Never for a request. */
export function ownerPool(url: string): pg.Pool {
  return guarded(new pg.Pool({ connectionString: url, max: 6 }))
}

/** Kysely as the web role. @param max connections; more only wait inside PostgreSQL on a small machine */
export function webDatabase(url: string, max = 12): Kysely<DB> {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: guarded(new pg.Pool({ connectionString: url, max })) }),
  })
}

/** A connection that breaks is replaced at the next query; without this it would end the process. */
function guarded(pool: pg.Pool): pg.Pool {
  const tell = (error: Error) => {
    if (!pool.ending) log('warn', 'a database connection broke', { error: error.message })
  }
  return pool.on('error', tell).on('connect', (client) => client.on('error', tell))
}

/** The owner's address with the web role's name and password. */
export function asWebRole(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = 'holdfast_web'
  url.password = encodeURIComponent(password)
  return url.href
}
