import { buildAll } from '../build.ts'
import { openHouse, root } from '../open.ts'
import { distFolder } from '../platform/browser-build.ts'
import type { Config } from '../platform/config.ts'
import { holdFolder } from '../platform/db/hold.ts'
import { buildApp } from '../platform/http/app.ts'
import { startWorker } from '../platform/worker.ts'
import { gate } from '../rooms/organisation/index.ts'
import type { Command } from './command.ts'
import { errandsOf } from './errands.ts'
import { firstLink, sampleLinks } from './first-links.ts'
import { listen } from './listen.ts'
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
  const listening = listen(config)
  const [opened] = await Promise.all([openHouse(config), buildAll(root, { watch: options.dev })])
  const app = buildApp({ ...opened, gate, trustedProxies: config.trustedProxies, assetsFolder: distFolder(root) })
  listening.answerWith(app.fetch as Parameters<typeof listening.answerWith>[0])
  const worker = await startWorker(opened.owner, opened.web, opened.house, gate, errandsOf(config, opened))

  for (const line of options.sample ? await sampleLinks(opened, config) : await firstLink(opened, config)) say(line)
  // until here a signal ends everything at once: nothing was promised to anybody yet
  stopWhenTold(async () => {
    await listening.stop()
    await worker.stop()
    opened.house.mailer.close()
    await opened.close()
    release()
  })
}
