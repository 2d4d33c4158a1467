import { parseArgs } from 'node:util'
import { start } from './commands/start.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import { Refusal } from './platform/refusal.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'boolean' }, dev: { type: 'boolean' } },
})
try {
  const config = readConfig(process.env)
  if (positionals[0] === 'start') await start(config, { sample: values.sample ?? false, dev: values.dev ?? false })
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}
