import { refusals as backupRefusals } from '../platform/backup/words.ts'
import { ConfigError } from '../platform/config.ts'
import { refusals as platformRefusals } from '../platform/http/words.ts'
import { Refusal } from '../platform/refusal.ts'
import { rooms } from '../rooms.ts'
import { WrongUse } from './command.ts'

/** What the person at the terminal reads when a command did not work. Our own mistakes come with where they happened. */
export function sentenceFor(error: unknown): string {
  if (error instanceof WrongUse || error instanceof ConfigError) return error.message
  if (error instanceof Refusal) return sentenceOf(error)
  return `This did not work, and nothing was changed: ${error instanceof Error ? error.stack : String(error)}`
}

function sentenceOf({ code, facts }: Refusal): string {
  const sentences = [platformRefusals, backupRefusals, ...rooms.map((room) => room.refusals ?? {})]
  return sentences.find((each) => each[code])?.[code]?.(facts) ?? code
}
