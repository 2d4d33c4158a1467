import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Bench } from './bench.ts'

// npm run bench: the names. npm run bench -- NAME: progress on standard error, and as the last line on standard output one JSON object.

const isBench = (path: string) => /^export const bench\b/m.test(readFileSync(path, 'utf8'))
const names = globSync(join(import.meta.dirname, '*.ts'))
  .filter(isBench)
  .map((path) => basename(path, '.ts'))
  .sort()

const [name] = process.argv.slice(2)
if (name === undefined) process.stdout.write(`${names.join('\n')}\n`)
else if (names.includes(name)) await run(name)
else {
  process.stderr.write(`There is no benchmark “${name}”. There are: ${names.join(', ')}\n`)
  process.exitCode = 2
}

async function run(wanted: string): Promise<void> {
  const { bench } = (await import(`./${wanted}.ts`)) as { bench: Bench }
  const figures = await bench.run((line) => process.stderr.write(`${line}\n`))
  const met = bench.met(figures)
  process.stdout.write(`${JSON.stringify({ bench: bench.name, figures, aims: bench.aims, met })}\n`)
  process.exit(0)
}
