import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runningPid } from '../src/platform/db/embedded.ts'
import { holderOf } from '../src/platform/db/hold.ts'
import { startServer } from '../test/journeys/server.ts'
import { type Bench, type Figures, type Progress, rounded } from './bench.ts'
import { signIn } from './signed-in.ts'

/** As `npm start` sets it. */
const HEAP = '--max-old-space-size=512 --max-semi-space-size=8'
const REQUESTS = 10_000
const AT_ONCE = 20
const PAGES = [
  '/',
  '/people',
  '/places',
  '/listening/grievances',
  '/listening/handouts',
  '/campaigns',
  '/messages',
  '/power-log',
]

export const bench: Bench = {
  name: 'memory',
  aims: {
    idle: 'MB (PSS) of Node and PostgreSQL together, sample loaded: under 400',
    after_requests: 'MB (PSS) after 10,000 requests: under 400',
  },
  run,
  met: (figures) => (figures.idle ?? 999) < 400 && (figures.after_requests ?? 999) < 400,
}

async function run(progress: Progress): Promise<Figures> {
  const server = await startServer({ NODE_OPTIONS: HEAP })
  try {
    const node = holderOf(server.dataFolder) ?? 0
    const postgres = runningPid(join(server.dataFolder, 'postgres')) ?? 0
    const weigh = () => ({ node: megabytes([node]), postgres: megabytes(familyOf(postgres)) })
    await wait(5000)
    const idle = weigh()
    progress(`idle: Node ${idle.node.toFixed(0)} MB, PostgreSQL ${idle.postgres.toFixed(0)} MB`)
    const seconds = await ask(await signIn(server.links.organiser ?? ''))
    const busy = weigh()
    await wait(10_000)
    const later = weigh()
    progress(
      `after ${REQUESTS} requests in ${seconds.toFixed(0)} s: Node ${later.node.toFixed(0)} MB, PostgreSQL ${later.postgres.toFixed(0)} MB`,
    )
    return {
      idle: rounded(idle.node + idle.postgres + ownShare(), 0),
      after_requests: rounded(later.node + later.postgres + ownShare(), 0),
      at_the_last_request: rounded(busy.node + busy.postgres + ownShare(), 0),
      idle_node: rounded(idle.node, 0),
      idle_postgres: rounded(idle.postgres, 0),
      pages_a_second: rounded(REQUESTS / seconds, 0),
    }
  } finally {
    await server.stop()
  }
}

async function ask(get: (path: string) => Promise<Response>): Promise<number> {
  const began = performance.now()
  let next = 0
  const one = async () => {
    while (next < REQUESTS) {
      const path = PAGES[next++ % PAGES.length] ?? '/'
      const answer = await get(path)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return (performance.now() - began) / 1000
}

/** A process and all that it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const)
  const family = [pid]
  for (const member of family) family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child))
  return family
}

function parentOf(pid: number): number {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** Proportional set size: what processes share is counted once among them. */
function megabytes(pids: readonly number[], kind = 'Pss'): number {
  const kilobytes = pids.map((pid) =>
    Number(new RegExp(`^${kind}:\\s+(\\d+)`, 'm').exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/** The server shares the program file of Node with this benchmark, and must carry it alone. */
const ownShare = () => megabytes([process.pid], 'Pss_File')

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // a process may end between two looks at it
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}
