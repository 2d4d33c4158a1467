import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { BrowserContext, Page } from 'playwright-core'
import { embeddedUrl, runningPort } from '../../src/platform/db/embedded.ts'
import { signIn } from './browser.ts'
import { type Server, until } from './server.ts'

/** Signs the canvasser of the sample in, and opens their round as they would on a phone. */
export async function openRound(page: Page, server: Server): Promise<void> {
  await signIn(page, server.links.canvasser ?? '')
  await page.goto(`${server.url}/listening/walk`)
  await page.getByRole('button', { name: 'Open on this phone' }).click()
  await page.waitForSelector('.phone')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** What the phone says of itself at the top of every screen: "12 waiting, 0 lost". */
export async function standingOf(page: Page): Promise<{ waiting: number; lost: number }> {
  const said = await page.locator('.standing').innerText()
  const [waiting = 0, lost = 0] = said.includes('waiting') ? (said.match(/\d+/g) ?? []).map(Number) : [0, 0]
  return { waiting, lost }
}

/** Ends the browser of a profile as a flat battery does. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve))
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
  const own = stdout.split('\n').filter((line) => line.includes(profile) && !line.includes('--type='))
  for (const line of own) process.kill(Number.parseInt(line, 10), 'SIGKILL')
  await gone
}

/** Asks the database of the server itself. */
export async function ask<R extends pg.QueryResultRow>(server: Server, text: string): Promise<R[]> {
  const secrets = JSON.parse(readFileSync(join(server.dataFolder, 'secrets.json'), 'utf8')) as {
    databasePassword: string
  }
  let port: number | null = null
  await until(() => {
    port = runningPort(join(server.dataFolder, 'postgres'))
    return port !== null
  })
  const client = new pg.Client({ connectionString: embeddedUrl(port ?? 0, secrets.databasePassword) })
  await client.connect()
  const { rows } = await client.query<R>(text)
  await client.end()
  return rows
}
