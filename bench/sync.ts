import { turfs } from '../cast/town.ts'
import { beginSitting } from '../src/field/sealing/seal.ts'
import { newId, randomId } from '../src/platform/ids.ts'
import type { Claimed, Delivered, RoundRecord, SealedRecord } from '../src/rooms/listening/rules/index.ts'
import { ask } from '../test/journeys/phone.ts'
import { type Server, startServer } from '../test/journeys/server.ts'
import { type Bench, percentile, rounded } from './bench.ts'

const PHONES = 200
const VISITS = 50
const PHONES_PER_HANDOUT = 3

type Phone = {
  readonly address: string
  readonly phone: string
  readonly delivery: string
  readonly records: SealedRecord[]
}

/** 200 phones come back into signal at the same moment, each with 50 visits sealed on it, against a real started server. */
export const bench: Bench = {
  name: 'sync',
  aims: { perSecond: 'above 2,000 visits a second', lost: '0', doubled: '0' },
  met: (figures) => (figures.perSecond ?? 0) > 2000 && figures.lost === 0 && figures.doubled === 0,
  run: async (progress) => {
    const server = await startServer({ HOLDFAST_TRUSTED_PROXIES: '1' })
    try {
      progress(`${PHONES} phones get their turfs`)
      const phones = await readyPhones(server)
      progress(`each sends ${VISITS} visits, all at once`)
      const begun = performance.now()
      const waits = await Promise.all(phones.map((phone) => deliver(server, phone)))
      const seconds = (performance.now() - begun) / 1000
      progress('every second phone sends its batch again')
      await Promise.all(phones.filter((_, i) => i % 2 === 0).map((phone) => deliver(server, phone)))
      return {
        perSecond: rounded((PHONES * VISITS) / seconds, 0),
        p99: rounded(percentile(waits, 0.99), 0),
        ...(await count(server, phones)),
      }
    } finally {
      await server.stop()
    }
  },
}

async function readyPhones(server: Server): Promise<Phone[]> {
  const cookie = await signIn(server)
  const phones: Phone[] = []
  while (phones.length < PHONES) {
    const secret = await handOut(server, cookie)
    for (let i = 0; i < PHONES_PER_HANDOUT && phones.length < PHONES; i++)
      phones.push(await readyPhone(server, secret, phones.length))
  }
  return phones
}

async function signIn(server: Server): Promise<string> {
  const answer = await fetch(server.links.organiser ?? '', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url },
  })
  return /holdfast=[\w-]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
}

async function handOut(server: Server, cookie: string): Promise<string> {
  const body = new URLSearchParams({
    turf: turfs[0]?.id ?? '',
    canvasser: 'Noor',
    until: '2099-05-04T20:00',
    level: 'building',
    language: 'en',
  })
  const answer = await fetch(`${server.url}/listening/handouts`, {
    method: 'POST',
    headers: { cookie, origin: server.url },
    body,
  })
  return /#turf=([\w-]+)/.exec(await answer.text())?.[1] ?? ''
}

/** Claims the turf as the phone app does, and seals 50 visits on it. Each phone has an address of its own, as in real life. */
async function readyPhone(server: Server, secret: string, number: number): Promise<Phone> {
  const phone = randomId()
  const address = `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`
  const answer = await post(server, '/listening/phones', secret, address, { phone, device: 'Android' })
  const { pack, delivery } = (await answer.json()) as Claimed
  const seal = await beginSitting(pack.publicKey)
  const building = pack.buildings[0]?.id ?? ''
  const visit = (): RoundRecord => ({
    kind: 'visit',
    id: newId(),
    at: new Date().toISOString(),
    building,
    outcome: 'no-answer',
    answers: [],
  })
  return { address, phone, delivery, records: await Promise.all(Array.from({ length: VISITS }, () => seal(visit()))) }
}

/** @returns milliseconds until the receipts were there */
async function deliver(server: Server, { address, phone, delivery, records }: Phone): Promise<number> {
  const begun = performance.now()
  const answer = await post(server, '/listening/records', delivery, address, { phone, records })
  const { receipts } = (await answer.json()) as Delivered
  if (receipts.some(({ outcome }) => outcome === 'refused')) throw new Error('a visit was refused')
  return performance.now() - begun
}

const post = (server: Server, path: string, bearer: string, address: string, body: unknown) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, 'x-forwarded-for': address },
    body: JSON.stringify(body),
  })

/** What the database holds of what was sent: each visit once, or it is lost or doubled. */
async function count(server: Server, phones: readonly Phone[]): Promise<{ lost: number; doubled: number }> {
  const ids = phones.flatMap(({ records }) => records.map(({ id }) => id))
  const [kept] = await ask<{ rows: number; known: number; all: number }>(
    server,
    `select count(*)::int as rows, count(distinct id)::int as known,
       (select count(*)::int from listening.visit v join listening.handout h on h.id = v.handout_id where h.canvasser = 'Noor') as all
     from listening.visit where id in (${ids.map((id) => `'${id}'`).join(',')})`,
  )
  if (!kept) throw new Error('the database answers nothing')
  return { lost: ids.length - kept.known, doubled: kept.all - kept.known }
}
