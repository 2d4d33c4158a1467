import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { type Config, ConfigError, databaseFolder } from '../config.ts'
import type { Room } from '../room.ts'
import type { Secrets } from '../secrets.ts'
import { asWebRole, ownerPool, webDatabase } from './connect.ts'
import { embeddedUrl, type Running, runningPort, startEmbedded } from './embedded.ts'
import { holderOf, holdFolder } from './hold.ts'
import { migrate } from './migrate.ts'
import type { DB } from './schema.ts'

export type Database = {
  readonly owner: pg.Pool
  readonly web: Kysely<DB>
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Opens the database of the settings and brings it to the newest schema: the operator's own PostgreSQL, or the embedded one.
 * A command run beside a started Holdfast uses that one's server.
 */
export async function openDatabase(config: Config, rooms: readonly Room[], secrets: Secrets): Promise<Database> {
  const server = await findServer(config, secrets)
  const owner = ownerPool(server.url)
  try {
    const ownRole = config.databaseWebUrl === null
    const migrated = await migrate(owner, rooms, ownRole ? secrets.webPassword : null)
    const web = webDatabase(config.databaseWebUrl ?? asWebRole(server.url, secrets.webPassword))
    const close = async () => {
      await web.destroy()
      await owner.end()
      await server.stop()
    }
    return { owner, web, migrated, close }
  } catch (error) {
    await owner.end()
    await server.stop()
    throw explained(error, config)
  }
}

/** The server of the settings: the operator's own, one that another Holdfast runs, or one started here. */
export async function findServer(config: Config, secrets: Secrets): Promise<Running> {
  const nothing = async () => undefined
  if (config.databaseUrl) return { url: config.databaseUrl, stop: nothing }
  const holder = holderOf(config.dataFolder)
  if (holder !== null && holder !== process.pid) {
    const port = await portOf(databaseFolder(config))
    return { url: embeddedUrl(port, secrets.databasePassword), stop: nothing }
  }
  const release = holdFolder(config.dataFolder)
  const server = await startEmbedded(databaseFolder(config), secrets.databasePassword)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      release()
    },
  }
}

/** The port of the server that another Holdfast started, or is starting this moment. */
async function portOf(folder: string): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = runningPort(folder)
    if (port) return port
    await wait(200)
  }
  throw new Error('Another Holdfast holds the data folder, and its database does not answer. Stop it, then try again.')
}

function explained(error: unknown, config: Config): unknown {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '42501' && config.databaseUrl)
    return new ConfigError(
      `The owner in DATABASE_URL may not make the role holdfast_web (${message}). Make it yourself with a login and no other right, and set DATABASE_WEB_URL to it.`,
    )
  if (code === 'ECONNREFUSED')
    return new ConfigError('The PostgreSQL in DATABASE_URL does not answer. Start it, or correct the address.')
  return error
}
