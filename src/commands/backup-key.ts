import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Command } from './command.ts'
import { say } from './say.ts'

export const backupKey: Command = {
  name: 'backup-key',
  about: 'print a new pair of keys for sealing backups',
  run: async () => {
    const secret = await generateX25519Identity()
    const open = await identityToRecipient(secret)
    say('# The open key seals backups. Set HOLDFAST_BACKUP_KEY to it on the server:')
    say(`# ${open}`)
    say('# The secret key opens them. Keep this file away from the server: without it no sealed backup can be read.')
    say(secret)
  },
}
