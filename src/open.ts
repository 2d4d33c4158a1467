import { join } from 'node:path'
import { loadCast } from '../cast/load.ts'
import { refuseUnfinished } from './platform/backup/target.ts'
import { type Config, filesFolder } from './platform/config.ts'
import { type Database, openDatabase } from './platform/db/open.ts'
import { buildHouse, type House } from './platform/house.ts'
import { openMailer } from './platform/mail/index.ts'
import { openSecrets } from './platform/secrets.ts'
import { rooms } from './rooms.ts'

export const root = join(import.meta.dirname, '..')

export type Opened = Database & { readonly house: House }

/** Opens the house: secrets, database, migrations, rooms. For the server and for every command. */
export async function openHouse(config: Config): Promise<Opened> {
  refuseUnfinished(config.dataFolder)
  const secrets = openSecrets(config.dataFolder)
  const database = await openDatabase(config, rooms, secrets)
  const house = buildHouse(rooms, {
    clock: () => new Date(),
    surroundings: { url: config.url, tiles: config.tiles, sendsMail: config.smtpUrl !== null, version: '0.1.0' },
    secrets,
    mailer: openMailer(config),
    dataFolder: config.dataFolder,
    filesFolder: filesFolder(config),
    loadSample: loadCast,
  })
  return { ...database, house }
}
