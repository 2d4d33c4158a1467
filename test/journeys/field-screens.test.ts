import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Result } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { noBrowser, openBrowser } from './browser.ts'
import { openRound } from './phone.ts'
import { type Server, startServer } from './server.ts'

// Every screen of the phone app: nothing for axe to find, in English and Arabic, light and dark.

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

let server: Server
let phone: BrowserContext | null = null
before(async () => {
  if (!noBrowser) server = await startServer()
})
after(async () => {
  await phone?.close()
  await server?.stop()
})

test('every screen of the phone app is sound', { skip: noBrowser }, async (t) => {
  phone = await openBrowser(mkdtempSync(join(tmpdir(), 'holdfast-screens-')))
  const page = await phone.newPage()
  await openRound(page, server)
  const screens = await screensOf(page)
  for (const language of ['en', 'ar'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate((chosen) => localStorage.setItem('holdfast-language', chosen), language)
      await page.reload()
      for (const screen of screens)
        await t.test(`${screen.replace(/[0-9a-f-]{36}/, 'ID')} (${language}, ${colorScheme})`, async () => {
          await page.evaluate((hash) => location.assign(hash), screen)
          await page.waitForSelector('.phone-main > *')
          assert.deepEqual(await complaints(page), [])
        })
    }
})

/** The addresses of all screens of a round, for its first block and its first door. */
async function screensOf(page: Page): Promise<string[]> {
  const block = await page.locator('a.row-way').first().getAttribute('href')
  await page.locator('a.row-way').first().click()
  const door = await page.locator('.tile').first().getAttribute('href')
  return [
    '#/',
    `${block}`,
    `${block}/new`,
    `${door}`,
    `${door}/talk`,
    `${door}/problem`,
    `${door}/agree`,
    '#/phone',
    '#/map',
  ]
}

async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: { run: () => Promise<{ violations: Result[] }> } }).axe.run()).violations,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
