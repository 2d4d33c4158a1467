import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { type Config, ConfigError, databaseFolder } from '../config.ts'
import { Refusal } from '../refusal.ts'
import type { Room } from '../room.ts'
import type { Secrets } from '../secrets.ts'
import { asWebRole, ownerPool, webDatabase } from './connect.ts'
import { embeddedUrl, isAlive, runningPort, startEmbedded } from './embedded.ts'
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

async function findServer(config: Config, secrets: Secrets): Promise<{ url: string; stop: () => Promise<void> }> {
  const nothing = async () => undefined
  if (config.databaseUrl) return { url: config.databaseUrl, stop: nothing }
  const port = holderOf(config.dataFolder) ? runningPort(databaseFolder(config)) : null
  if (port) return { url: embeddedUrl(port, secrets.databasePassword), stop: nothing }
  return startEmbedded(databaseFolder(config), secrets.databasePassword)
}

/**
 * Marks the data folder as held by this process, so that two Holdfasts never share one embedded database.
 * @returns gives the folder back
 */
export function holdFolder(folder: string): () => void {
  const holder = holderOf(folder)
  if (holder && holder !== process.pid)
    throw new Refusal('conflict', 'platform.already-running', { process: holder, folder })
  mkdirSync(folder, { recursive: true })
  const path = lockFile(folder)
  writeFileSync(path, String(process.pid))
  return () => rmSync(path, { force: true })
}

const lockFile = (folder: string) => join(folder, 'holdfast.pid')

function holderOf(folder: string): number | null {
  const path = lockFile(folder)
  if (!existsSync(path)) return null
  const pid = Number(readFileSync(path, 'utf8'))
  return isAlive(pid, 'node') ? pid : null
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
