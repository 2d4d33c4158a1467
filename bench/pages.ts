import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { noBrowser, openBrowser, signIn } from '../test/journeys/browser.ts'
import { type Server, startServer } from '../test/journeys/server.ts'
import { type Bench, type Figures, type Progress, rounded } from './bench.ts'

export const bench: Bench = {
  name: 'pages',
  aims: {
    heaviest_kb: 'kB as transferred of the heaviest page with all that it loads, maps aside: under 50',
    field_shell_kb: 'kB of the whole shell of the field app, its map aside: under 150',
  },
  run,
  met: (figures) => (figures.heaviest_kb ?? 999) < 50 && (figures.field_shell_kb ?? 999) < 150,
}

/** The parts of MapLibre, by their names in `dist`. */
const MAP = /map|maplibre/

async function run(progress: Progress): Promise<Figures> {
  if (noBrowser) throw new Error(noBrowser)
  const server = await startServer()
  try {
    const weights = new Map<string, Weight>()
    for (const who of ['organiser', 'canvasser', 'member', 'nobody']) await weighAll(server, who, weights, progress)
    const heaviest = [...weights].sort(([, a], [, b]) => b.page - a.page)
    for (const [path, weight] of heaviest)
      progress(
        `${kb(weight.page).toFixed(1).padStart(7)} kB ${weight.map ? `(and ${kb(weight.map)} kB map) ` : ''}${path}`,
      )
    const shell = await weighShell(server)
    progress(`field app: ${kb(shell.page)} kB, and ${kb(shell.map)} kB map`)
    return {
      pages: weights.size,
      heaviest_kb: kb(heaviest[0]?.[1].page ?? 0),
      median_kb: kb(heaviest[Math.floor(heaviest.length / 2)]?.[1].page ?? 0),
      over_50_kb: heaviest.filter(([, weight]) => weight.page >= 50_000).length,
      map_kb: kb(Math.max(...heaviest.map(([, weight]) => weight.map))),
      field_shell_kb: kb(shell.page),
      field_map_kb: kb(shell.map),
    }
  } finally {
    await server.stop()
  }
}

/** Public addresses, to which those who are signed in see links. */
const published = new Set<string>()

/** Bytes as transferred: headers and compressed body. */
type Weight = { page: number; map: number }
const kb = (bytes: number) => rounded(bytes / 1000)

async function weighAll(server: Server, who: string, weights: Map<string, Weight>, progress: Progress): Promise<void> {
  const context = await openBrowser(mkdtempSync(join(tmpdir(), 'holdfast-pages-')))
  const page = await context.newPage()
  if (who !== 'nobody') await signIn(page, server.links[who] ?? '')
  const waiting = who === 'nobody' ? ['/sign-in', ...published] : ['/']
  const seen = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    if (seen.has(kind)) continue
    seen.add(kind)
    const weighed = await weigh(context, server.url + path)
    if (!weighed) continue
    weights.set(`${who}: ${kind || '/'}`, weighed.weight)
    waiting.push(...weighed.links)
    for (const link of weighed.links) if (link.startsWith('/o/')) published.add(link)
  }
  progress(`${who}: ${seen.size} kinds of pages`)
  await context.close()
}

const kindOf = (path: string) =>
  path
    .replace(/[?#].*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/$/, '')

/** Opens the address in a tab of its own with nothing kept from before. @returns null for what is no page */
async function weigh(context: BrowserContext, url: string): Promise<{ weight: Weight; links: string[] } | null> {
  const page = await context.newPage()
  try {
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.setCacheDisabled', { cacheDisabled: true })
    const weight: Weight = { page: 0, map: 0 }
    const urls = new Map<string, string>()
    network.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = new URL(urls.get(requestId) ?? url).pathname
      weight[/\.(js|css|pbf)$/.test(path) && MAP.test(path) ? 'map' : 'page'] += encodedDataLength
    })
    const response = await page.goto(url, { waitUntil: 'networkidle' }).catch(() => null)
    if (!response?.headers()['content-type']?.startsWith('text/html')) return null
    return { weight, links: await linksOf(page) }
  } finally {
    await page.close()
  }
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  return links.filter((link) => !/^\/(field|assets)\//.test(link))
}

/** Every file of the field app, as a browser that takes brotli gets it. */
async function weighShell(server: Server): Promise<Weight> {
  const weight: Weight = { page: 0, map: 0 }
  const folder = join(import.meta.dirname, '../dist/field')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name).slice(folder.length)
    const answer = await fetch(`${server.url}/field${path}`, { headers: { 'accept-encoding': 'br' } })
    const bytes = Number(answer.headers.get('content-length') ?? (await answer.clone().arrayBuffer()).byteLength)
    weight[(await isMap(answer, path)) ? 'map' : 'page'] += bytes
  }
  return weight
}

/** MapLibre is known by what it says of itself, since the names of chunks are hashes. */
async function isMap(answer: Response, path: string): Promise<boolean> {
  return MAP.test(path) || (await answer.text()).includes('maplibregl')
}
