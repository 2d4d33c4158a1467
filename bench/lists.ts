import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { branchId, tenants } from '../cast/organisations.ts'
import { type Opened, openHouse } from '../src/open.ts'
import { readConfig } from '../src/platform/config.ts'
import { startServer } from '../test/journeys/server.ts'
import { type Bench, type Figures, median, type Progress, rounded } from './bench.ts'
import { signIn } from './signed-in.ts'

const SIZES = [1_000, 100_000, 1_000_000]
const TIMES = 40
const MOST = 3

export const bench: Bench = {
  name: 'lists',
  aims: {
    worst_ratio: 'server time of each list at 1,000,000 people at most 3 times that at 1,000, for an organiser of all',
  },
  run,
  met: (figures) => (figures.worst_ratio ?? 9) <= MOST,
}

type Get = (path: string) => Promise<Response>

async function run(progress: Progress): Promise<Figures> {
  const server = await startServer()
  const opened = await openHouse(readConfig({ HOLDFAST_DATA: server.dataFolder }))
  try {
    const get = await signIn(server.links.organiser ?? '')
    const figures: Figures = {}
    let size = 0
    for (const wanted of SIZES) {
      const seconds = await grow(opened, size, wanted)
      progress(`${wanted} people, after ${seconds.toFixed(0)} s`)
      size = wanted
      for (const [list, path] of Object.entries(await lists(opened, get))) {
        const milliseconds = await timeOf(get, path)
        figures[`${list}_${wanted}_ms`] = rounded(milliseconds)
        progress(`${list.padEnd(20)} ${milliseconds.toFixed(1)} ms   ${path}`)
      }
    }
    return withRatios(figures)
  } finally {
    await opened.close()
    await server.stop()
  }
}

/** Set by set, as the owner; then what autovacuum would have done by itself a minute later. */
async function grow(opened: Opened, from: number, to: number): Promise<number> {
  const began = performance.now()
  const sql = readFileSync(join(import.meta.dirname, 'lists/grow.sql'), 'utf8')
  const step = 50_000
  for (let at = from; at < to; at += step)
    await opened.owner.query(sql, [tenants.id, branchId('harbour'), at, Math.min(at + step, to)])
  await opened.owner.query('vacuum analyze')
  return (performance.now() - began) / 1000
}

/** The lists and their second pages, on which the aim is; and looking in them for something that very many have. */
async function lists(opened: Opened, get: Get): Promise<Record<string, string>> {
  const { rows } = await opened.owner.query<{ id: string }>(
    `select id from places.turf where organisation_id = $1 and name like 'Turf %' order by id desc limit 1`,
    [tenants.id],
  )
  return {
    people: '/people',
    people_next: await nextPage(get, '/people'),
    people_search: '/people?q=ma',
    grievances: '/listening/grievances',
    grievances_next: await nextPage(get, '/listening/grievances'),
    grievances_search: '/listening/grievances?q=damp',
    turf: `/places/turfs/${rows[0]?.id}`,
  }
}

/** The address behind the page's own link to the next one. */
async function nextPage(get: Get, path: string): Promise<string> {
  const page = await (await get(path)).text()
  const link = new RegExp(`href="(${path}\\?[^"]*(?:after|before)=[^"]+)"`).exec(page)?.[1]
  if (!link) throw new Error(`${path} has no next page`)
  return link.replaceAll('&amp;', '&')
}

/** Median of many, in ms, asked one after the other. */
async function timeOf(get: Get, path: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now()
    const answer = await get(path)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    times.push(performance.now() - began)
  }
  return median(times.slice(TIMES / 4))
}

function withRatios(figures: Figures): Figures {
  const [smallest, largest] = [SIZES.at(0), SIZES.at(-1)]
  const ratios: Figures = {}
  for (const name of Object.keys(figures)) {
    const list = name.endsWith(`_${smallest}_ms`) ? name.slice(0, -`_${smallest}_ms`.length) : null
    if (list) ratios[`${list}_ratio`] = rounded((figures[`${list}_${largest}_ms`] ?? 0) / (figures[name] ?? 1), 2)
  }
  const worst = (wanted: (name: string) => boolean) =>
    Math.max(...Object.entries(ratios).map(([name, ratio]) => (wanted(name) ? ratio : 0)))
  const isSearch = (name: string) => name.includes('search')
  return { ...figures, ...ratios, worst_ratio: worst((name) => !isSearch(name)), worst_search_ratio: worst(isSearch) }
}
