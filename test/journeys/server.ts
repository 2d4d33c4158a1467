import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

export type Server = {
  readonly url: string
  readonly dataFolder: string
  /** Sign-in links as the start printed them: organiser, canvasser, member. */
  readonly links: Readonly<Record<string, string>>
  /** SIGKILL, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts again on the same data and the same port. */
  readonly startAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The real server with the sample town, in a scratch folder, as `npm start -- --sample` runs it. */
export async function startServer(environment: Record<string, string> = {}): Promise<Server> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'holdfast-journey-'))
  spawn('chmod', ['711', dataFolder])
  const port = await freePort()
  const url = `http://localhost:${port}`
  const links: Record<string, string> = {}
  let child = launch()
  await healthy(url, () => child)
  await until(() => 'member' in links)

  function launch(): ChildProcess {
    const started = spawn(
      process.execPath,
      ['--import', join(root, 'src/platform/tsx.js'), join(root, 'src/main.ts'), 'start', '--sample'],
      {
        cwd: root,
        env: { ...process.env, PORT: String(port), HOLDFAST_DATA: dataFolder, ...environment },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    started.stdout?.on('data', (chunk: Buffer) => {
      for (const [, who, link] of chunk.toString().matchAll(/^\s+(\w+)\s+(http\S+)$/gm))
        if (who && link) links[who] = link
    })
    return started
  }

  const ended = async () =>
    void (child.exitCode ?? child.signalCode ?? (await new Promise((resolve) => child.once('exit', resolve))))
  return {
    url,
    dataFolder,
    links,
    kill: async () => {
      child.kill('SIGKILL')
      await ended()
    },
    startAgain: async () => {
      child = launch()
      await healthy(url, () => child)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function healthy(url: string, child: () => ChildProcess): Promise<void> {
  await until(async () => {
    if (child().exitCode !== null) throw new Error(`the server ended with ${child().exitCode}`)
    return (await fetch(`${url}/healthz`).catch(() => null))?.status === 200
  })
}

/** Asks again until it is so. @throws after a minute */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return
    await wait(100)
  }
  throw new Error('waited a minute in vain')
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
