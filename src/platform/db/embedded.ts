import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '../log.ts'
import { commandOf } from '../process.ts'
import { chooseUser, findPrograms, type Programs, type RunAs } from './programs.ts'

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
  const programs = await findPrograms()
  mkdirSync(dirname(folder), { recursive: true })
  const runAs = chooseUser(programs, dirname(folder))
  if (!existsSync(folder)) await makeCluster(programs, runAs, folder, password)
  const port = await freePort()
  const args = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', ...flags, ...extraFlags]
  const server = launch(runAs, programs.postgres, args)
  const stopWithUs = () => server.kill('SIGINT')
  process.once('exit', stopWithUs)
  await ready(server)
  const ended = once(server, 'exit')
  let stopping = false
  void ended.then(() => stopping || diedAlone())
  const stop = async () => {
    stopping = true
    process.removeListener('exit', stopWithUs)
    server.kill('SIGINT')
    await ended
  }
  return { url: embeddedUrl(port, password), stop }
}

export function embeddedUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

/** The port of the server that runs on `folder`, or null. */
export function runningPort(folder: string): number | null {
  const server = findServer(folder)
  return server?.ready ? server.port : null
}

/** The process of the server that runs on `folder`, or null. */
export function runningPid(folder: string): number | null {
  return findServer(folder)?.pid ?? null
}

/** Makes the files beside and renames them, so that one who is killed in the middle leaves nothing half made. */
async function makeCluster(programs: Programs, runAs: RunAs, folder: string, password: string): Promise<void> {
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs.user) for (const path of [unfinished, passwordFile]) chownSync(path, runAs.user.uid, runAs.user.gid)
  try {
    const initdb = launch(runAs, programs.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
    ])
    const said = listen(initdb)
    const [code] = await once(initdb, 'exit')
    if (code !== 0) throw new Error(`PostgreSQL could not make its files: ${said()}`)
  } finally {
    rmSync(passwordFile)
  }
  renameSync(unfinished, folder)
}

/** In a process group of its own: Ctrl-C on the terminal is for Holdfast, which stops the server when it has finished with it. */
function launch(runAs: RunAs, program: string, args: readonly string[]): ChildProcess {
  const [command, all] = runAs.command(program, args)
  return spawn(command, all, {
    ...runAs.options,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
}

async function ready(server: ChildProcess): Promise<void> {
  const said = listen(server)
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', () => said().includes('ready to accept connections') && resolve())
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said()}`)))
  })
}

/** What a program said last. Nothing of it is logged while it runs: an error of the database may name a person. */
function listen(program: ChildProcess): () => string {
  let said = ''
  program.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  return () => said
}

/** Without its database Holdfast can do nothing; whoever started it starts it again, and nothing is lost. */
function diedAlone(): void {
  log('error', 'PostgreSQL ended by itself, so Holdfast ends too. Start it again: it goes on where it was.')
  process.exit(1)
}

async function stopLeftOver(folder: string): Promise<void> {
  const left = findServer(folder)
  if (!left) return
  process.kill(left.pid, 'SIGINT')
  for (let tries = 0; tries < 300 && findServer(folder); tries++) await wait(100)
  if (findServer(folder))
    throw new Error(
      `Another PostgreSQL (process ${left.pid}) uses ${folder} and does not stop. Stop it, then start Holdfast again.`,
    )
}

/** The server whose files these are, if it lives: after a restart of the machine its number may be another program's. */
function findServer(folder: string): { pid: number; port: number; ready: boolean } | null {
  const path = `${folder}/postmaster.pid`
  if (!existsSync(path)) return null
  const [pid, , , port, , , , status] = readFileSync(path, 'utf8').split('\n')
  const command = commandOf(Number(pid))
  if (!command?.includes(folder)) return null
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' }
}

/** A loopback port that nobody uses this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
