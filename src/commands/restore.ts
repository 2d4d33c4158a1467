import { existsSync, readFileSync } from 'node:fs'
import { restoreBackup } from '../platform/backup/restore.ts'
import { Refusal } from '../platform/refusal.ts'
import { rooms } from '../rooms.ts'
import type { Command } from './command.ts'
import { withHouse } from './operator.ts'
import { withProgress } from './progress.ts'
import { replayErasures } from './replay-erasures.ts'
import { say } from './say.ts'

export const restore: Command = {
  name: 'restore',
  takes: 'FILE',
  options: ['key', 'secrets', 'without-secrets', 'erasures'],
  about: 'a backup into an empty data folder (and an empty DATABASE_URL, if that is set)',
  run: async (config, { what: file, options }) => {
    const identity = options.key === undefined ? null : readIdentity(options.key)
    let erased = 0
    await withProgress((tell) =>
      restoreBackup({
        config,
        rooms,
        file,
        identity,
        secrets: { file: options.secrets ?? null, without: options['without-secrets'] ?? false },
        erasures: options.erasures ?? null,
        finish: async () => {
          erased = await withHouse(config, replayErasures)
        },
        tell,
      }),
    )
    say(`${file} is restored into ${config.dataFolder}.`)
    if (erased > 0) say(`${erased} people who were erased after the backup are erased again.`)
    say('Everybody signs in again. If nobody can: npx holdfast link WHO')
  },
}

/** @throws Refusal when the file holds no age secret key */
function readIdentity(file: string): string {
  if (!existsSync(file)) throw new Refusal('not-found', 'backup.missing', { file })
  const line = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .find((each) => each.startsWith('AGE-SECRET-KEY-'))
  if (!line) throw new Refusal('invalid', 'backup.bad-key', { file })
  return line.trim()
}
