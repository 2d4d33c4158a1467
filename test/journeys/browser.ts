import { existsSync } from 'node:fs'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is, or null. */
export const chromiumPath: string | null = places.find((path) => path && existsSync(path)) ?? null

/** For `test(name, { skip: noBrowser }, …)`: journeys skip loudly where there is no Chromium. */
export const noBrowser: string | false = chromiumPath
  ? false
  : 'NO CHROMIUM FOUND: this browser journey did not run (set CHROMIUM to its path)'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>

/** A browser with the profile of a folder, so that it can be killed and opened again with what it had. */
export async function openBrowser(profile: string, options: Options = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath ?? undefined,
    args,
    viewport: phone,
    ...options,
  })
}

/** Signs in with a link that the start printed. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign me in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
