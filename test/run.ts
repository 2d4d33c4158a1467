import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endWhenTold } from '../src/commands/stopping.ts'
import { makeTemplate, startCluster } from './cluster.ts'

// npm test: one PostgreSQL with one template for all files, then Node's own test runner, then the browser journeys one by one.
// npm test -- FILE…: only these files. npm test -- --rooms: only what stands on the database.

const root = join(import.meta.dirname, '..')
const onDatabase = ['src/rooms/**/*.test.{ts,tsx}', 'src/platform/**/*.test.{ts,tsx}', 'test/wall-*.test.ts']
const everything = [
  ...onDatabase,
  'src/**/*.test.{ts,tsx}',
  'cast/**/*.test.ts',
  'bench/**/*.test.ts',
  'test/*.test.ts',
  'test/contracts/*.test.ts',
]

const find = (patterns: readonly string[]) => [...new Set(globSync([...patterns], { cwd: root }))].sort()
const wanted = process.argv.slice(2)
// a run that is broken off takes its database with it
endWhenTold()

const counts = { pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 }

const cluster = await startCluster()
let sound = true
try {
  await makeTemplate(cluster)
  if (wanted[0] === '--rooms') sound = await runFiles(find(onDatabase), cpus().length)
  else if (wanted.length > 0) sound = await runFiles(wanted, 1)
  else {
    sound = await runFiles(find(everything), cpus().length)
    sound = (await runFiles(find(['test/journeys/*.test.ts']), 1)) && sound
  }
} finally {
  await cluster.stop()
}
const failed = counts.fail + counts.cancelled
process.stdout.write(`${counts.pass} passed, ${failed} failed, ${counts.skipped + counts.todo} skipped\n`)
process.exit(sound && failed === 0 ? 0 : 1)

/** Runs files with Node's test runner, each in a process of its own, and adds up what it counts. */
function runFiles(paths: readonly string[], concurrency: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', join(root, 'src/platform/tsx.js'), '--enable-source-maps', '--test', '--test-reporter=spec'],
      ...[`--test-concurrency=${concurrency}`, '--test-timeout=600000', ...paths],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOLDFAST_TEST_CLUSTER: cluster.url } },
  )
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`)
    const [, name, count] = /^ℹ (pass|fail|cancelled|skipped|todo) (\d+)$/.exec(line) ?? []
    if (name) counts[name as keyof typeof counts] += Number(count)
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)))
}
