import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chooseUser } from '../src/platform/db/programs.ts'

const bin = '/usr/lib/postgresql/15/bin'

export const hasPostgres15 = existsSync(bin)

/** The machine's own PostgreSQL 15, as an operator would run one, in a scratch folder. */
export async function startPostgres15(
  folder: string,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const programs = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  const runAs = chooseUser(programs, folder)
  if (runAs.user) chownSync(folder, runAs.user.uid, runAs.user.gid)
  const files = join(folder, 'files')
  const [initdb, how] = runAs.command(programs.initdb, ['-D', files, '-U', 'owner', '-A', 'trust', '-E', 'UTF8'])
  const { status, stderr } = spawnSync(initdb, how, { ...runAs.options, encoding: 'utf8' } as object)
  if (status !== 0) throw new Error(String(stderr))
  const settings = ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-h', '127.0.0.1', '-p', String(port)]
  const [postgres, args] = runAs.command(programs.postgres, ['-D', files, ...settings])
  const server = spawn(postgres, args, { ...runAs.options, stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => chunk.includes('ready to accept connections') && resolve())
    server.once('exit', () => reject(new Error('PostgreSQL 15 did not start')))
  })
  const stop = async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
  }
  return { url: `postgres://owner@127.0.0.1:${port}/postgres`, stop }
}
