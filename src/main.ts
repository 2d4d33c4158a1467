import { type Call, readCall } from './commands/call.ts'
import { WrongUse } from './commands/command.ts'
import { helpText } from './commands/help.ts'
import { say } from './commands/say.ts'
import { endWhenTold } from './commands/stopping.ts'
import { commands } from './commands/table.ts'
import { sentenceFor } from './commands/trouble.ts'
import { ConfigError, readConfig } from './platform/config.ts'

const DONE = 0
const FAILED = 1
const WRONG_USE = 2

endWhenTold()
const code = await run(process.argv.slice(2))
// a server that runs goes on; whatever failed goes, with all that it had begun
if (code !== DONE) process.exit(code)

async function run(words: readonly string[]): Promise<number> {
  try {
    const call = readCall(words, commands)
    if (call === 'help') say(helpText(commands))
    else await carryOut(call)
    return DONE
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`)
    return error instanceof WrongUse || error instanceof ConfigError ? WRONG_USE : FAILED
  }
}

function carryOut({ command, given }: Call): Promise<void> {
  return command.run(readConfig(process.env), given)
}
