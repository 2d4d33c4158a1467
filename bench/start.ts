import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../src/platform/db/embedded.ts'
import { type Bench, type Figures, median, type Progress, rounded } from './bench.ts'

const AGAIN = 5

export const bench: Bench = {
  name: 'start',
  aims: { second: 'seconds from npm start to the first 200 of /healthz, started again: under 3 s (median of 5)' },
  run,
  met: (figures) => (figures.second ?? 9) < 3,
}

async function run(progress: Progress): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-start-'))
  try {
    const first = await secondsToHealth(folder)
    progress(`first start, with a new database: ${first.toFixed(2)} s`)
    const again: number[] = []
    for (let n = 1; n <= AGAIN; n++) {
      again.push(await secondsToHealth(folder))
      progress(`started again: ${again.at(-1)?.toFixed(2)} s`)
    }
    return { first: rounded(first, 2), second: rounded(median(again), 2), second_best: rounded(Math.min(...again), 2) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsToHealth(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const npm = spawn('npm', ['start', '--', '--sample'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: String(port), HOLDFAST_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const linksPrinted = new Promise<void>((resolve, reject) => {
    npm.stdout.on('data', (chunk: Buffer) => chunk.includes('member') && resolve())
    npm.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
  while ((await statusOf(port)) !== 200) await Promise.race([wait(20), linksPrinted.then(() => wait(20))])
  const seconds = (performance.now() - began) / 1000
  await linksPrinted
  // what Ctrl-C does: the whole group hears it
  process.kill(-(npm.pid ?? 0), 'SIGINT')
  await once(npm, 'exit')
  return seconds
}

async function statusOf(port: number): Promise<number | null> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.status,
    () => null,
  )
}
