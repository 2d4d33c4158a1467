import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchId } from '../../../cast/organisations.ts'
import { turfs } from '../../../cast/town.ts'
import { testHouse } from '../../../test/house.ts'
import { beginSitting } from '../../field/sealing/seal.ts'
import { newId, randomId } from '../../platform/ids.ts'
import type { Claimed, Delivered, RoundRecord } from './rules/index.ts'

const house = await testHouse()
const turf = turfs[0] as (typeof turfs)[number]

/** A turf handed out by Bruno and claimed by a phone, as the phone app does it. */
async function handedOut(level: 'building' | 'door' = 'building') {
  const page = await house.as('bruno').post('/listening/handouts', {
    turf: turf.id,
    canvasser: 'Noor',
    until: '2099-05-04T20:00',
    level,
    language: 'en',
  })
  const html = await page.text()
  assert.equal(page.status, 200, html)
  const secret = /#turf=([\w-]+)/.exec(html)?.[1] ?? ''
  const phone = randomId()
  const claimed = await claim(secret, phone)
  const pack = ((await claimed.json()) as Claimed).pack
  return { secret, phone, pack }
}

const claim = (secret: string, phone: string) =>
  house.stranger.json('/listening/phones', { phone, device: 'Android' }, { authorization: `Bearer ${secret}` })

async function onRound(level: 'building' | 'door' = 'building') {
  const { secret, phone, pack } = await handedOut(level)
  const { delivery } = (await (await claim(secret, phone)).json()) as Claimed
  const seal = await beginSitting(pack.publicKey)
  const send = async (records: RoundRecord[]) => {
    const sealed = await Promise.all(records.map(seal))
    return house.stranger.json(
      '/listening/records',
      { phone, records: sealed },
      { authorization: `Bearer ${delivery}` },
    )
  }
  const deliver = async (records: RoundRecord[]) => (await (await send(records)).json()) as Delivered
  const building = pack.buildings[0]
  const door = building?.doors[0]
  if (!building || !door) throw new Error('the turf of the cast has no door')
  return { secret, phone, pack, send, deliver, building: building.id, door: door.id, doors: building.doors }
}

const visit = (building: string, extra: Partial<Extract<RoundRecord, { kind: 'visit' }>> = {}): RoundRecord => ({
  kind: 'visit',
  id: newId(),
  at: '2026-11-22T18:00:00.000Z',
  building,
  outcome: 'no-answer',
  answers: [],
  ...extra,
})

const rows = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows

test('a batch that is sent twice is recorded once', async () => {
  const round = await onRound()
  const records = [visit(round.building), visit(round.building), visit(round.building)]
  const first = await round.deliver(records)
  assert.deepEqual(new Set(first.receipts.map((receipt) => receipt.outcome)), new Set(['accepted']))
  const second = await round.deliver(records)
  assert.deepEqual(new Set(second.receipts.map((receipt) => receipt.outcome)), new Set(['already']))
  const kept = await rows('select id from listening.visit where id = any ($1)', [records.map(({ id }) => id)])
  assert.equal(kept.length, 3)
})

test('the same batch sent two times at once is recorded once', async () => {
  const round = await onRound()
  const records = Array.from({ length: 50 }, () => visit(round.building))
  const answers = await Promise.all([round.deliver(records), round.deliver(records)])
  const outcomes = answers.flatMap(({ receipts }) => receipts.map((receipt) => receipt.outcome))
  assert.equal(outcomes.filter((outcome) => outcome === 'accepted').length, 50)
  assert.equal(outcomes.filter((outcome) => outcome === 'already').length, 50)
  const kept = await rows('select count(*)::int as n from listening.visit where id = any ($1)', [
    records.map(({ id }) => id),
  ])
  assert.equal(kept[0].n, 50)
})

test('by building, neither door nor time nor order is kept, whatever a phone sends', async () => {
  const round = await onRound('building')
  const record = visit(round.building, { door: round.door })
  await round.deliver([record])
  const [kept] = await rows('select * from listening.visit where id = $1', [record.id])
  assert.equal(kept.door_id, null)
  assert.equal(kept.recorded_at, null)
  assert.equal(kept.received_at, null)
  assert.equal(kept.arrival, null)
  assert.equal(kept.day, '2026-11-22')
})

test('by door, the server’s time and order stand beside the phone’s', async () => {
  const round = await onRound('door')
  const records = [
    visit(round.building, { door: round.door, at: '1999-01-01T00:00:00.000Z' }),
    visit(round.building, { door: round.door }),
  ]
  await round.deliver(records)
  const kept = await rows('select * from listening.visit where id = any ($1) order by arrival', [
    records.map(({ id }) => id),
  ])
  assert.deepEqual(
    kept.map((row) => row.id),
    records.map(({ id }) => id),
  )
  assert.equal(kept[0].door_id, round.door)
  assert.equal(kept[0].recorded_at.getUTCFullYear(), 1999)
  assert.notEqual(kept[0].received_at, null)
})

test('a record of a place outside the turf is refused by itself', async () => {
  const round = await onRound()
  const [good, bad] = [visit(round.building), visit(randomId())]
  const { receipts } = await round.deliver([bad, good])
  assert.deepEqual(receipts, [
    { id: bad.id, outcome: 'refused', code: 'record.elsewhere' },
    { id: good.id, outcome: 'accepted' },
  ])
})

test('what was undone stays undone when a late copy arrives', async () => {
  const round = await onRound()
  const record = visit(round.building)
  const undo: RoundRecord = { kind: 'undo', id: newId(), at: '2026-11-22', of: record.id }
  await round.deliver([record, undo])
  assert.deepEqual((await round.deliver([record])).receipts, [{ id: record.id, outcome: 'already' }])
  assert.equal((await rows('select 1 from listening.visit where id = $1', [record.id])).length, 0)
})

test('a grievance is a household’s until somebody agrees to be recorded, then theirs', async () => {
  const round = await onRound()
  const grievance: RoundRecord = {
    kind: 'grievance',
    id: newId(),
    at: '2026-11-22',
    building: round.building,
    household: randomId(),
    words: 'The lift has been out since May.',
    severity: 3,
  }
  await round.deliver([grievance])
  const before = await rows('select household, person_id from listening.grievance where id = $1', [grievance.id])
  assert.deepEqual(before, [{ household: grievance.household, person_id: null }])
  const person: RoundRecord = {
    kind: 'person',
    id: newId(),
    at: '2026-11-22',
    building: round.building,
    door: round.door,
    name: 'Ines Calder',
    email: 'ines.calder@example.org',
    agreements: [{ purpose: 'report-back', channel: 'email', words: '“May we tell you?”' }],
    raised: [grievance.id],
  }
  assert.deepEqual((await round.deliver([person])).receipts, [{ id: person.id, outcome: 'accepted' }])
  const after = await rows('select household, person_id from listening.grievance where id = $1', [grievance.id])
  assert.deepEqual(after, [{ household: null, person_id: person.id }])
  const consents = await rows('select purpose, channel, words from people.consent where person_id = $1', [person.id])
  assert.deepEqual(consents, [{ purpose: 'report-back', channel: 'email', words: '“May we tell you?”' }])
})

test('a door that was found is visited in the same batch, and known under both ids when somebody found it before', async () => {
  const [first, second] = [await onRound('door'), await onRound('door')]
  const door = (): Extract<RoundRecord, { kind: 'door' }> => ({
    kind: 'door',
    id: newId(),
    at: '2026-11-22T18:00:00Z',
    building: first.building,
    label: 'Caretaker',
    floor: 0,
  })
  const [one, two] = [door(), door()]
  const visits = [visit(first.building, { door: one.id }), visit(first.building, { door: two.id })]
  for (const [round, record, call] of [
    [first, one, visits[0]],
    [second, two, visits[1]],
  ] as const) {
    const { receipts } = await round.deliver([record, call as RoundRecord])
    assert.deepEqual(new Set(receipts.map(({ outcome }) => outcome)), new Set(['accepted']))
  }
  const again = visit(first.building, { door: two.id })
  assert.equal((await second.deliver([again])).receipts[0]?.outcome, 'accepted')
  const kept = await rows('select distinct door_id from listening.visit where id = any ($1)', [
    [...visits, again].map(({ id }) => id),
  ])
  assert.deepEqual(kept, [{ door_id: one.id }])
})

test('a link opens on three phones; the same phone may ask again', async () => {
  const { secret, phone } = await handedOut()
  assert.equal((await claim(secret, phone)).status, 200)
  assert.equal((await claim(secret, randomId())).status, 200)
  assert.equal((await claim(secret, randomId())).status, 200)
  const fourth = await claim(secret, randomId())
  assert.equal(fourth.status, 409)
  assert.equal(((await fourth.json()) as { code: string }).code, 'listening.phones-full')
})

test('a phone that was cut off delivers nothing, and its link takes no other phone', async () => {
  const round = await onRound()
  const cut = await house.as('bruno').post(`/listening/handouts/${round.pack.handout}/phones/${round.phone}/cut-off`)
  assert.equal(cut.status, 303)
  const refused = await round.send([visit(round.building)])
  assert.equal(refused.status, 410)
  assert.equal((await claim(round.secret, randomId())).status, 410)
})

test('what waited is taken after the turf was taken back, and the phone is told', async () => {
  const round = await onRound()
  assert.equal((await house.as('bruno').post(`/listening/handouts/${round.pack.handout}/withdrawal`)).status, 303)
  const answer = await round.deliver([visit(round.building)])
  assert.equal(answer.state, 'withdrawn')
  assert.equal(answer.receipts[0]?.outcome, 'accepted')
})

test('thirty days after its end a round by door folds into totals', async () => {
  const round = await onRound('door')
  const record = visit(round.building, { door: round.door, outcome: 'talked' })
  await round.deliver([record])
  await rows(`update listening.handout set until = now() - interval '31 days' where id = $1`, [round.pack.handout])
  await house.at(async (at) => {
    while (
      (await at.house.rooms
        .find(({ name }) => name === 'listening')
        ?.jobs?.['listening.fold-handouts']?.run(at, {} as never)) === 'again'
    );
  })
  const kept = await rows('select id, door_id, recorded_at, outcome from listening.visit where handout_id = $1', [
    round.pack.handout,
  ])
  assert.equal(kept.length, 1)
  assert.equal(kept[0].outcome, 'talked')
  assert.equal(kept[0].door_id, null)
  assert.equal(kept[0].recorded_at, null)
  assert.notEqual(kept[0].id, record.id)
  assert.notEqual((await round.send([visit(round.building)])).status, 200)
})

test('only an organiser of the turf’s branch hands it out', async () => {
  const form = { turf: turf.id, canvasser: 'Noor', until: '2099-05-04T20:00', level: 'building', language: 'en' }
  assert.equal((await house.as('elif').post('/listening/handouts', form)).status, 404)
  assert.equal((await house.as('chen').post('/listening/handouts', form)).status, 403)
  assert.equal(turf.branch, branchId('harbour'))
})
