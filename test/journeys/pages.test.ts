import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Result } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { desktop, noBrowser, openBrowser, phone, signIn } from './browser.ts'
import { type Server, startServer } from './server.ts'

// Every page of the sample that its people can reach by links: nothing for axe to find, nothing from a third party, nothing that
// the Content-Security-Policy had to stop. In light, dark and at a phone's size.

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const looks = {
  'desktop, light': { viewport: desktop, colorScheme: 'light' },
  'desktop, dark': { viewport: desktop, colorScheme: 'dark' },
  'phone, light': { viewport: phone, colorScheme: 'light' },
} as const

let server: Server
before(async () => {
  if (!noBrowser) server = await startServer()
})
after(async () => server?.stop())

for (const who of ['organiser', 'canvasser', 'member', 'nobody'])
  test(`every page that ${who === 'nobody' ? who : `the ${who}`} can reach is sound`, {
    skip: noBrowser,
  }, async (t) => {
    const context = await openBrowser(mkdtempSync(join(tmpdir(), 'holdfast-axe-')), {
      viewport: desktop,
      bypassCSP: false,
    })
    const page = await context.newPage()
    const trouble = watch(context, server.url)
    if (who !== 'nobody') await signIn(page, server.links[who] ?? '')
    const found = await crawl(page, who === 'nobody' ? ['/', '/sign-in', '/o/saltmarsh-tenants'] : ['/'])
    for (const [look, { viewport, colorScheme }] of Object.entries(looks)) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      for (const path of found)
        await t.test(`${path} (${look})`, async () => assert.deepEqual(await complaints(page, path), []))
    }
    assert.deepEqual(trouble, [])
    await context.close()
  })

/** What must not happen while pages are open: requests elsewhere, blocked content, errors of scripts. */
function watch(context: BrowserContext, url: string): string[] {
  const trouble: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      trouble.push(`asks ${request.url()}`)
  })
  context.on('weberror', (error) => trouble.push(`script: ${error.error().message}`))
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()))
      trouble.push(`blocked on ${message.page()?.url()}: ${message.text()}`)
  })
  return trouble
}

/** One address of each kind of page: ids and queries do not make another kind. */
async function crawl(page: Page, starts: readonly string[]): Promise<string[]> {
  const known = new Map<string, string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (known.has(kindOf(path))) continue
    const response = await page.goto(server.url + path).catch(() => null)
    if (!response?.headers()['content-type']?.startsWith('text/html')) continue
    assert.ok(response.status() < 400 || path === '/o/saltmarsh-tenants', `${path} answered ${response.status()}`)
    known.set(kindOf(path), path)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    waiting.push(...links.filter((link) => !/^\/(field|assets)\//.test(link)))
  }
  return [...known.values()]
}

const kindOf = (path: string) =>
  path
    .replace(/[?#].*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/$/, '')

async function complaints(page: Page, path: string): Promise<string[]> {
  await page.goto(server.url + path, { waitUntil: 'load' })
  await page.evaluate(axe) // through the debugger, which the page's policy does not bind
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Result[] }> } }
    const { violations } = await axe.run()
    return violations.map((each) => `${each.id}: ${each.help}: ${each.nodes[0]?.html ?? ''}`)
  })
}
