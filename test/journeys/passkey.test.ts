import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { noBrowser, openBrowser, signIn } from './browser.ts'
import { type Server, startServer } from './server.ts'

// A passkey on a virtual authenticator of the browser: made once, used instead of a link, refused once it is removed.

let server: Server
let browser: BrowserContext
let page: Page

before(async () => {
  if (noBrowser) return
  server = await startServer()
  browser = await openBrowser(mkdtempSync(join(tmpdir(), 'holdfast-passkey-')))
  page = await browser.newPage()
  const debug = await browser.newCDPSession(page)
  await debug.send('WebAuthn.enable')
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

test('somebody adds a passkey, signs out, and comes back with it', { skip: noBrowser }, async () => {
  await signIn(page, server.links.member ?? '')
  await page.goto(`${server.url}/me`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Remove' }).waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).waitFor()
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${server.url}/`)
  await page.getByText('What is next, Dora').waitFor()
})

test('a session that was ended elsewhere is over here', { skip: noBrowser }, async () => {
  const cookies = await browser.cookies()
  const other = await openBrowser(mkdtempSync(join(tmpdir(), 'holdfast-other-')))
  await other.addCookies(cookies)
  const elsewhere = await other.newPage()
  await elsewhere.goto(`${server.url}/me`)
  assert.equal(await elsewhere.getByRole('button', { name: 'Sign out there' }).count(), 1)
  await elsewhere.getByRole('button', { name: 'Sign out there' }).click()
  await elsewhere.waitForURL(/\/sign-in/)
  await page.goto(`${server.url}/me`)
  assert.match(page.url(), /\/sign-in/)
  await other.close()
})

test('a passkey that was removed opens nothing', { skip: noBrowser }, async () => {
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${server.url}/`)
  await page.goto(`${server.url}/me`)
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByText('You have no passkey yet').waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).waitFor()
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('alert').waitFor()
  assert.match(await page.getByRole('alert').innerText(), /passkey was not accepted/)
})
