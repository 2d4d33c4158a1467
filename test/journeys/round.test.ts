import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { Delivered } from '../../src/rooms/listening/rules/index.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { ask, killBrowser, openRound, standingOf } from './phone.ts'
import { type Server, startServer, until } from './server.ts'

// A whole round with everything that goes wrong on one: at the end, what the phone said was recorded is in the database once.

let server: Server
before(async () => {
  if (!noBrowser) server = await startServer()
})
let phone: BrowserContext | null = null
after(async () => {
  await phone?.close()
  await server?.stop()
})

type Sent = { url: string; headers: Record<string, string>; body: string }

test('nothing that the phone confirmed is lost or doubled', { skip: noBrowser }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-phone-'))
  phone = await openBrowser(profile)
  let page = await phone.newPage()
  await openRound(page, server)
  const [{ handout } = { handout: '' }] = await ask<{ handout: string }>(
    server,
    `select id as handout from listening.handout where canvasser = 'Chen Wei'`,
  )

  // the network is cut: for the page by the browser's switch, for its service worker by there being no server
  await phone.setOffline(true)
  await server.kill()
  let confirmed = await noAnswerOnFloor(page)
  confirmed += await outcomeAtDoor(page, 'Not now, come back')
  assert.deepEqual(await standingOf(page), { waiting: confirmed, lost: 0 })

  // the page is loaded again without any network
  await page.reload()
  await page.waitForSelector('.standing')
  assert.deepEqual(await standingOf(page), { waiting: confirmed, lost: 0 })
  confirmed += await outcomeAtDoor(page, 'Doesn’t want to talk')

  // the browser is killed in the middle, and opened again without any network
  await killBrowser(phone, profile)
  phone = await openBrowser(profile, { offline: true })
  page = await phone.newPage()
  await page.goto(`${server.url}/field/`)
  await page.waitForSelector('.standing')
  assert.deepEqual(await standingOf(page), { waiting: confirmed, lost: 0 })
  confirmed += await noAnswerOnFloor(page)

  // the server takes the first delivery and is killed before its answer arrives
  await server.startAgain()
  const sent: Sent[] = []
  await phone.route('**/listening/records', async (route) => {
    const request = route.request()
    sent.push({ url: request.url(), headers: await request.allHeaders(), body: request.postData() ?? '' })
    if (sent.length > 1) return route.continue()
    await route.fetch()
    await server.kill()
    await route.abort()
  })
  await phone.setOffline(false)
  await until(() => sent.length > 0)
  await until(async () => (await fetch(`${server.url}/healthz`).catch(() => null)) === null)
  confirmed += await outcomeAtDoor(page, 'Empty or moved away')
  assert.equal((await standingOf(page)).waiting, confirmed)
  await server.startAgain()
  await page.reload()
  await until(async () => (await page.locator('.standing').innerText()).includes('All delivered'))

  // the same batch once more, as it was
  const again = await resend(sent[0])
  assert.ok(again.receipts.length > 0)
  assert.deepEqual(new Set(again.receipts.map(({ outcome }) => outcome)), new Set(['already']))

  const [{ visits, doubled } = { visits: 0, doubled: 0 }] = await ask<{ visits: number; doubled: number }>(
    server,
    `select count(*)::int as visits, (count(*) - count(distinct id))::int as doubled from listening.visit where handout_id = '${handout}'`,
  )
  assert.equal(visits, confirmed)
  assert.equal(doubled, 0)
})

/** Takes the first floor on which nobody was met yet, and says how many doors the phone confirmed. */
async function noAnswerOnFloor(page: Page): Promise<number> {
  await openBlock(page)
  await page.locator('.floor .button').first().click()
  return confirmedCount(page, /^Recorded: no answer at (\d+)/)
}

async function outcomeAtDoor(page: Page, outcome: string): Promise<number> {
  await openBlock(page)
  await page.locator('.tile-fresh').first().click()
  await page.getByRole('button', { name: outcome }).click()
  await confirmedCount(page, new RegExp(`^Recorded: ${outcome}`))
  return 1
}

async function openBlock(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/'))
  await page.locator('a.row-way').first().click()
  await page.waitForSelector('.tiles')
}

/** Waits until the screen says so: only then does it count. */
async function confirmedCount(page: Page, said: RegExp): Promise<number> {
  const line = page.locator('.said-line span', { hasText: said })
  await line.waitFor()
  return Number(said.exec(await line.innerText())?.[1])
}

async function resend(batch: Sent | undefined): Promise<Delivered> {
  assert.ok(batch)
  const { authorization = '', 'content-type': type = '' } = batch.headers
  const answer = await fetch(batch.url, {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: batch.body,
  })
  return (await answer.json()) as Delivered
}
