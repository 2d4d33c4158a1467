import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { branchId } from '../../../cast/organisations.ts'
import { testHouse } from '../../../test/house.ts'
import { postOffice } from '../../../test/post-office.ts'
import { addPerson, type Channel, giveConsent } from '../people/index.ts'
import { sendNext } from './actions/send-next.ts'
import { startMailing } from './index.ts'

const office = await postOffice()
after(() => office.close())
// far ahead, so that what is put off until later waits also by the clock of the queue
let now = new Date('2099-05-04T10:00:00Z')
const house = await testHouse({ smtpUrl: office.url, clock: () => now })
const bruno = await house.scope('bruno')
const harbour = branchId('harbour')

type Reach = { email?: string; phone?: string; address?: string; channels: readonly Channel[] }

/** Somebody of Harbour who agreed to hear back by these channels. */
async function person(full: string, { email, phone, address, channels }: Reach): Promise<string> {
  const contacts = [
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(address ? [{ kind: 'address' as const, value: address }] : []),
  ]
  return house.at(async (at) => {
    const { id } = await addPerson(at, { full, branch: harbour, source: 'test', contacts })
    const yes = { person: id, purpose: 'report-back', words: 'May we tell you?', source: 'at the door' } as const
    for (const channel of channels) await giveConsent(at, { ...yes, channel })
    return id
  }, bruno)
}

const write = (people: readonly string[], subject = 'What came of it') =>
  house.at(
    (at) =>
      startMailing(at, {
        branch: harbour,
        purpose: 'report-back',
        subject,
        words: 'Hello {name},\n\nthe lifts run.',
        shortWords: 'Hello {name}, the lifts run.',
        people,
      }),
    bruno,
  )

const states = async (mailing: string): Promise<Record<string, string>> => {
  const { rows } = await house.owner.query(
    `select p.full_name as name, l.channel || ' ' || l.state as state from messages.letter l
     join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id where l.mailing_id = $1`,
    [mailing],
  )
  return Object.fromEntries(rows.map((row) => [row.name, row.state]))
}

const lettersTo = (address: string) => office.letters.filter((letter) => letter.to === address)

test('only who agreed is written to, each once and by one channel', async () => {
  const people = [
    await person('Mail Mia', { email: 'mia@example.org', phone: '020 7946 0001', channels: ['email', 'text'] }),
    await person('Text Tom', { email: 'tom@example.org', phone: '020 7946 0002', channels: ['text'] }),
    await person('Door Dan', { address: '4 Quay Street', channels: ['door'] }),
    await person('Silent Sam', { email: 'sam@example.org', channels: [] }),
  ]
  const mailing = await write([...people, ...people])
  assert.equal(mailing.people, 3)
  await house.work()
  assert.deepEqual(await states(mailing.id), {
    'Mail Mia': 'email sent',
    'Text Tom': 'text waiting',
    'Door Dan': 'door waiting',
  })
  assert.equal(lettersTo('mia@example.org').length, 1)
  assert.match(lettersTo('mia@example.org')[0]?.text ?? '', /Hello Mail Mia,\n\nthe lifts run\./)
  assert.equal(lettersTo('sam@example.org').length + lettersTo('tom@example.org').length, 0)
})

test('a mailing to nobody who agreed is refused', async () => {
  const silent = await person('Silent Sue', { email: 'sue@example.org', channels: [] })
  await assert.rejects(write([silent]), { code: 'messages.nobody' })
})

test('the link in the letter stops these letters: opening it does nothing, one tap does', async () => {
  const una = await person('Una Stop', { email: 'una@example.org', channels: ['email'] })
  await write([una])
  await house.work()
  const link = /\/unsubscribe\/[\w-]+/.exec(lettersTo('una@example.org')[0]?.text ?? '')?.[0] ?? ''
  assert.match(await (await house.stranger.get(link)).text(), /Shall we stop/)
  assert.equal((await write([una], 'second')).people, 1)
  await house.work()
  assert.equal((await house.stranger.post(link)).status, 303)
  assert.match(await (await house.stranger.get(link)).text(), /We have stopped/)
  await assert.rejects(write([una]), { code: 'messages.nobody' })
})

test('a mail program stops them with one POST (RFC 8058), and what waits is not sent', async () => {
  const olga = await person('Olga Click', { email: 'olga@example.org', channels: ['email'] })
  await write([olga])
  await house.work()
  const header = lettersTo('olga@example.org')[0]?.headers.get('list-unsubscribe') ?? ''
  const next = await write([olga], 'on its way')
  const path = new URL(header.slice(1, -1)).pathname
  const answer = await house.stranger.post(path, { 'List-Unsubscribe': 'One-Click' })
  assert.equal(answer.status, 303)
  await house.work()
  assert.equal(lettersTo('olga@example.org').length, 1)
  assert.deepEqual(await states(next.id), { 'Olga Click': 'email withdrawn' })
})

test('a server that dies between two letters goes on where it was: each person once', async () => {
  const crowd = await Promise.all(
    Array.from({ length: 12 }, (_, n) => person(`Crowd ${n}`, { email: `crowd${n}@example.org`, channels: ['email'] })),
  )
  const mailing = await write(crowd)
  // the plug is pulled after the server took the letter and before we could write that down
  office.onAccepted = async ({ to }) => {
    if (to !== 'crowd5@example.org') return
    office.onAccepted = () => undefined
    await house.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = 'holdfast_web' and datname = current_database() and state = 'idle in transaction'`,
    )
  }
  await house.work()
  const done = () => Object.values(awaited).filter((state) => state === 'email sent').length
  let awaited = await states(mailing.id)
  assert.ok(done() < 12, 'the crash did not happen')
  await house.owner.query(`update graphile_worker._private_jobs set run_at = now() where attempts > 0`)
  await house.work()
  awaited = await states(mailing.id)
  assert.equal(done(), 12)
  const counts = crowd.map((_, n) => lettersTo(`crowd${n}@example.org`).length)
  assert.deepEqual(
    counts,
    crowd.map((_, n) => (n === 5 ? 2 : 1)),
  )
  const [first, again] = lettersTo('crowd5@example.org').map((letter) => letter.headers.get('message-id'))
  assert.equal(first, again)
})

test('two workers on one mailing send each letter once', async () => {
  const pair = [
    await person('Pair One', { email: 'pair1@example.org', channels: ['email'] }),
    await person('Pair Two', { email: 'pair2@example.org', channels: ['email'] }),
  ]
  const { id } = await write(pair)
  const step = () => house.at((at) => sendNext(at, { mailing: id }))
  await step() // claims the first
  office.onAccepted = () => wait(300)
  await Promise.all([step(), step()])
  office.onAccepted = () => undefined
  assert.deepEqual([lettersTo('pair1@example.org').length, lettersTo('pair2@example.org').length], [1, 1])
})

test('an address that does not exist is marked, and the next letter goes another way', async () => {
  const gone = await person('Gone Greta', {
    email: 'greta@example.org',
    phone: '020 7946 0003',
    channels: ['email', 'text'],
  })
  office.refuse('greta@example.org', 550, '5.1.1 unknown')
  const first = await write([gone])
  await house.work()
  assert.deepEqual(await states(first.id), { 'Gone Greta': 'email failed' })
  const second = await write([gone], 'again')
  assert.deepEqual(await states(second.id), { 'Gone Greta': 'text waiting' })
})

test('a mailbox that is full is tried again later, and the others don’t wait for it', async () => {
  const full = await person('Full Fritz', { email: 'fritz@example.org', channels: ['email'] })
  const next = await person('Next Nils', { email: 'nils@example.org', channels: ['email'] })
  office.refuse('fritz@example.org', 452, '4.2.2 full')
  const mailing = await write([full, next])
  await house.work()
  assert.deepEqual(await states(mailing.id), { 'Full Fritz': 'email waiting', 'Next Nils': 'email sent' })
  const { rows } = await house.owner.query(
    `select run_at from graphile_worker.jobs where key = 'messages.send-mailing ' || $1`,
    [mailing.id],
  )
  assert.equal(rows[0]?.run_at.toISOString(), '2099-05-04T10:05:00.000Z')
})

test('texts are sent from one’s own phone and ticked; a slip is taken back', async () => {
  const tea = await person('Tea Text', { phone: '020 7946 0010', channels: ['text'] })
  const { id } = await write([tea])
  const list = `/messages/${id}/by-hand`
  const page = await (await house.as('bruno').get(`${list}?channel=text`)).text()
  assert.match(page, /href="sms:\+442079460010\?&amp;body=Hello%20Tea%20Text%2C%20the%20lifts%20run\."/)
  const letter = /name="letter" value="([\w-]+)"/.exec(page)?.[1] ?? ''
  assert.equal((await house.as('bruno').post(`${list}/tick`, { letter })).status, 303)
  assert.deepEqual(await states(id), { 'Tea Text': 'text hand-sent' })
  await house.as('bruno').post(`${list}/take-back`, { letter })
  assert.deepEqual(await states(id), { 'Tea Text': 'text waiting' })
})

test('at night no text is offered', async () => {
  const nora = await person('Nora Night', { phone: '020 7946 0011', channels: ['text'] })
  const { id } = await write([nora])
  now = new Date('2099-05-04T21:30:00Z')
  const page = await (await house.as('bruno').get(`/messages/${id}/by-hand?channel=text`)).text()
  now = new Date('2099-05-04T10:00:00Z')
  assert.doesNotMatch(page, /sms:/)
  assert.match(page, /Texts may go again from/)
})

test('another branch, another organisation, members and strangers see no letter and tick none', async () => {
  const tim = await person('Tim Wall', { phone: '020 7946 0012', channels: ['text'] })
  const { id } = await write([tim])
  const { rows } = await house.owner.query('select id from messages.letter where mailing_id = $1', [id])
  for (const who of ['elif', 'hana', 'dora', 'farid', 'gus'] as const) {
    const seen = await house.as(who).get(`/messages/${id}`)
    assert.ok([403, 404].includes(seen.status), `${who}: ${seen.status}`)
    const ticked = await house.as(who).post(`/messages/${id}/by-hand/tick`, { letter: rows[0].id })
    assert.ok([403, 404].includes(ticked.status), `${who}: ${ticked.status}`)
  }
  assert.equal((await house.stranger.get(`/messages/${id}`)).status, 303)
  assert.deepEqual(await states(id), { 'Tim Wall': 'text waiting' })
})

test('the outbox is read by organisers of the whole organisation only', async () => {
  assert.equal((await house.as('amira').get('/messages/outbox')).status, 200)
  assert.equal((await house.as('bruno').get('/messages/outbox')).status, 403)
})
