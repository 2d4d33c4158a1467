import type { Command } from './command.ts'
import { withHouse } from './operator.ts'
import { say } from './say.ts'

export const migrate: Command = {
  name: 'migrate',
  about: 'bring the database to the newest schema (start does it too)',
  run: (config) =>
    withHouse(config, async ({ migrated }) => {
      for (const name of migrated) say(`applied ${name}`)
      say(migrated.length > 0 ? 'The database is up to date now.' : 'The database is up to date.')
    }),
}
