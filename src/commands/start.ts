import { createServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { buildField } from '../build-field.ts'
import { type Opened, openHouse, root } from '../open.ts'
import { takeScheduledBackup } from '../platform/backup/schedule.ts'
import { buildBrowser, distFolder } from '../platform/browser-build.ts'
import type { Config } from '../platform/config.ts'
import { holdFolder } from '../platform/db/hold.ts'
import { buildApp } from '../platform/http/app.ts'
import { log } from '../platform/log.ts'
import { type Errand, startWorker } from '../platform/worker.ts'
import { gate } from '../rooms/organisation/index.ts'
import { sourceOf } from './backup.ts'
import type { Command } from './command.ts'
import { firstLink, sampleLinks } from './first-links.ts'
import { say } from './say.ts'
import { stopWhenTold } from './stopping.ts'

export const start: Command = {
  name: 'start',
  options: ['sample', 'dev'],
  about: 'run Holdfast until it is told to stop',
  run: (config, { options }) => serve(config, { sample: options.sample ?? false, dev: options.dev ?? false }),
}

/** `/healthz` answers 503 until the database answers. */
async function serve(config: Config, options: { sample: boolean; dev: boolean }): Promise<void> {
  const release = holdFolder(config.dataFolder)
  let answer: (request: Request, env?: object) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503 })
  const server = listen(config, (request, env) => answer(request, env))
  const [opened] = await Promise.all([openHouse(config), buildAll({ watch: options.dev })])
  const app = buildApp({ ...opened, gate, trustedProxies: config.trustedProxies, assetsFolder: distFolder(root) })
  answer = app.fetch as typeof answer
  const worker = await startWorker(opened.owner, opened.web, opened.house, gate, errands(config, opened))

  for (const line of options.sample ? await sampleLinks(opened, config) : await firstLink(opened, config)) say(line)
  // until here a signal ends everything at once: nothing was promised to anybody yet
  stopWhenTold(async () => {
    await quiet(server)
    await worker.stop()
    opened.house.mailer.close()
    await opened.close()
    release()
  })
}

/** What browsers load, and the phone app. */
async function buildAll(options: { watch: boolean }): Promise<void> {
  await buildBrowser(root, options)
  await buildField(join(distFolder(root), 'field'), options)
}

function errands(config: Config, opened: Opened): Errand[] {
  if (config.backupTimes === null) return []
  const run = () => takeScheduledBackup(sourceOf(opened), config.backupKey, opened.house.clock())
  return [{ name: 'backup', every: config.backupTimes, run }]
}

/** Answers what was asked already, and nothing more. */
async function quiet(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const late = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST)
  await closed
  clearTimeout(late)
}

const LONGEST_REQUEST = 10_000

type Fetch = (request: Request, env?: object) => Response | Promise<Response>

function listen(config: Config, fetch: Fetch) {
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0])
  const server = config.tls ? createHttpsServer(config.tls, listener) : createServer(listener)
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE'
    log('error', 'can’t listen', {
      error: taken ? `port ${config.port} is used by another program: set PORT to another number` : error,
    })
    process.exit(1)
  })
  return server.listen(config.port, config.host)
}
