import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { makeTemplate, startCluster } from './cluster.ts'

// npm test: one PostgreSQL with one template for all files, then Node's own test runner, then the browser journeys one by one.
// npm test -- FILE…: only these files.

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const files =
  wanted.length > 0
    ? wanted
    : globSync(
        [
          'src/**/*.test.{ts,tsx}',
          'cast/**/*.test.ts',
          'bench/**/*.test.ts',
          'test/*.test.{ts,tsx}',
          'test/contracts/*.test.ts',
        ],
        { cwd: root },
      ).sort()
const journeys = wanted.length > 0 ? [] : globSync('test/journeys/*.test.ts', { cwd: root }).sort()

const counts = { passed: 0, failed: 0, skipped: 0 }
const cluster = await startCluster()
let sound = true
try {
  await makeTemplate(cluster)
  sound = await runFiles(files, cpus().length)
  if (journeys.length > 0) sound = (await runFiles(journeys, 1)) && sound
} finally {
  await cluster.stop()
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exit(sound && counts.failed === 0 ? 0 : 1)

function runFiles(paths: readonly string[], concurrency: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'src/platform/tsx.js'),
      '--enable-source-maps',
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=600000',
      ...paths,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, HOLDFAST_TEST_CLUSTER: cluster.url } },
  )
  let tail = ''
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    tail = (tail + chunk.toString()).slice(-4000)
  })
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const count = (name: string) => Number(new RegExp(`ℹ ${name} (\\d+)`).exec(tail)?.[1] ?? 0)
      counts.passed += count('pass')
      counts.failed += count('fail') + count('cancelled')
      counts.skipped += count('skipped') + count('todo')
      resolve(code === 0)
    }),
  )
}
