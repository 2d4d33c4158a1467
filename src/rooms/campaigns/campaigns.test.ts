import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { branchId, tenants } from '../../../cast/organisations.ts'
import { type Fields, type Name, testHouse } from '../../../test/house.ts'
import { postOffice } from '../../../test/post-office.ts'
import { newId } from '../../platform/ids.ts'
import { addPerson, type Channel, giveConsent } from '../people/index.ts'

// One campaign from a theme to the report back, through the app as its people use it.

const office = await postOffice()
after(() => office.close())
const start = Date.parse('2099-05-04T10:00:00Z')
let now = start
const house = await testHouse({ smtpUrl: office.url, clock: () => new Date(now) })
const bruno = house.as('bruno')
const harbour = branchId('harbour')
const O = '/o/saltmarsh-tenants'

/** A theme that two named neighbours behind one door, one elsewhere, and three households without a name raised. */
async function raisedTheme(): Promise<{ theme: string; named: string[] }> {
  const scope = await house.scope('bruno')
  const buildings = await house.owner.query<{ id: string; doors: string[] }>(
    `select b.id, array_agg(d.id) as doors from places.building b join places.door d on d.building_id = b.id
     where b.branch_id = $1 group by b.id order by count(*) desc limit 2`,
    [harbour],
  )
  const [first, second] = buildings.rows
  assert.ok(first && second)
  const named = await house.at(async (at) => {
    const add = async (full: string, email: string, phone: string, channel: Channel | null) => {
      const contacts = [
        { kind: 'email' as const, value: email },
        { kind: 'phone' as const, value: phone },
      ]
      const { id } = await addPerson(at, { full, branch: harbour, source: 'door round', contacts })
      const yes = { person: id, purpose: 'report-back', words: 'May we tell you?', source: 'at the door' } as const
      if (channel) await giveConsent(at, { ...yes, channel })
      return id
    }
    return [
      await add('Rosa Riser', 'rosa@example.org', '020 7946 0101', 'email'),
      await add('Ralf Riser', 'ralf@example.org', '020 7946 0102', 'text'),
      await add('Silvia Silent', 'silvia@example.org', '020 7946 0103', null),
    ]
  }, scope)
  const theme = newId()
  const own = [tenants.id, harbour]
  await house.owner.query(
    `insert into listening.theme (organisation_id, branch_id, id, name) values ($1, $2, $3, 'The pump')`,
    [...own, theme],
  )
  const raise = async (building: string, door: string | null, person: string | null) => {
    const id = newId()
    await house.owner.query(
      `insert into listening.grievance (organisation_id, branch_id, id, building_id, door_id, person_id, household, words, came_by, day)
       values ($1, $2, $3, $4, $5, $6, $7, 'No water', 'round', '2099-04-01')`,
      [...own, id, building, door, person, person ? null : newId()],
    )
    await house.owner.query(
      `insert into listening.grievance_theme (organisation_id, branch_id, theme_id, grievance_id) values ($1, $2, $3, $4)`,
      [...own, theme, id],
    )
  }
  const [rosa = '', ralf = '', silvia = ''] = named
  await raise(first.id, first.doors[0] ?? null, rosa)
  await raise(first.id, first.doors[0] ?? null, ralf)
  await raise(first.id, first.doors[0] ?? null, rosa)
  await raise(second.id, null, silvia)
  for (let n = 0; n < 3; n += 1) await raise(second.id, null, null)
  return { theme, named }
}

const place = (response: Response) => {
  assert.equal(response.status, 303, `${response.status}`)
  return response.headers.get('location') ?? ''
}

async function theEvent(campaign: string, change: Fields = {}): Promise<string> {
  const form = { title: 'Meeting about the pump', day: '2099-05-20', from: '18:30', until: '20:00', ...at }
  return place(await bruno.post(`${campaign}/events`, { ...form, ...change })).replace('/events/', '')
}
const at = {
  zone: 'Europe/London',
  venue: 'Hall 3',
  places: '2',
  audience: 'public',
  about: 'Tea',
  notes: 'key: Farid',
}

const lettersTo = (address: string) => office.letters.filter((letter) => letter.to === address)
const linkIn = (address: string) => /\/signup\/[\w-]+/.exec(lettersTo(address).at(-1)?.text ?? '')?.[0] ?? ''
const stateOf = async (email: string) =>
  (await house.owner.query(`select state from campaigns.signup where email = $1 order by id desc`, [email])).rows[0]
    ?.state

async function signUp(event: string, name: string, email: string, more: Fields = {}): Promise<Response> {
  const page = await (await house.stranger.get(`${O}/events/${event}`)).text()
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  now += 5000
  return house.stranger.post(`${O}/events/${event}/signups`, { name, email, stamp, ...more })
}

async function comes(event: string, name: string, email: string, more: Fields = {}): Promise<void> {
  place(await signUp(event, name, email, more))
  await house.work()
  place(await house.stranger.post(`${linkIn(email)}/confirmed`))
  await house.work()
}

let campaign = ''
let theme = ''

before(async () => {
  ;({ theme } = await raisedTheme())
  const form = { title: 'The pump', demand: 'A new pump by June', target: 'Saltmarsh Homes', story: 'No water.' }
  campaign = place(await bruno.post('/campaigns', { ...form, theme, branch: harbour }))
})

test('a theme offers to start a campaign', async () => {
  const page = await (await bruno.get(`/listening/themes/${theme}`)).text()
  assert.match(page, new RegExp(`/campaigns/new\\?theme=${theme}`))
  assert.match(await (await bruno.get(`/campaigns/new?theme=${theme}`)).text(), /The pump/)
})

test('nobody outside sees a campaign before it is shown, and then no names', async () => {
  assert.equal((await house.stranger.get(`${O}/campaigns/the-pump`)).status, 404)
  place(await bruno.post(`${campaign}/published`, { published: 'yes' }))
  const page = await (await house.stranger.get(`${O}/campaigns/the-pump`)).text()
  assert.match(page, /A new pump by June/)
  assert.match(page, /Raised by 5 households in 2 buildings/)
  assert.doesNotMatch(page, /Riser|Silvia|Bruno/)
})

test('the plan: tasks with owners, ticked by their owner, waiting on the home page', async () => {
  const dora = (await house.owner.query(`select id from organisation.account where email = 'dora@example.org'`)).rows[0]
    .id
  place(await bruno.post(`${campaign}/steps`, { title: 'Ask the plumber', dueOn: '2099-05-05', owner: dora }))
  assert.match(await (await house.as('dora').get('/')).text(), /Your task: Ask the plumber/)
  const page = await (await house.as('dora').get(campaign)).text()
  const step = /steps\/([\w-]+)\/done/.exec(page)?.[1]
  assert.equal((await house.as('farid').post(`${campaign}/steps/${step}/done`, { done: 'yes' })).status, 403)
  place(await house.as('dora').post(`${campaign}/steps/${step}/done`, { done: 'yes' }))
  assert.doesNotMatch(await (await house.as('dora').get('/')).text(), /Ask the plumber/)
})

test('a sign-up holds a place once its address is confirmed; the third waits and moves up when somebody cancels', async () => {
  const event = await theEvent(campaign)
  place(await signUp(event, 'Ann One', 'ann@example.org'))
  await house.work()
  assert.equal(await stateOf('ann@example.org'), 'unconfirmed')
  const link = linkIn('ann@example.org')
  assert.match(await (await house.stranger.get(link)).text(), /One tap/)
  assert.equal(await stateOf('ann@example.org'), 'unconfirmed', 'opening the link confirmed it')
  place(await house.stranger.post(`${link}/confirmed`))
  await house.work()
  await comes(event, 'Ben Two', 'ben@example.org')
  await comes(event, 'Cid Three', 'cid@example.org')
  assert.deepEqual([await stateOf('ann@example.org'), await stateOf('cid@example.org')], ['held', 'waiting'])
  assert.match(await (await house.stranger.get(`${O}/events/${event}`)).text(), /All places are taken/)
  place(await house.stranger.post(`${linkIn('ann@example.org')}/cancelled`))
  await house.work()
  assert.deepEqual([await stateOf('ann@example.org'), await stateOf('cid@example.org')], ['cancelled', 'held'])
  assert.match(lettersTo('cid@example.org').at(-1)?.subject ?? '', /A place is free for you/)
})

test('many who confirm at once get the places there are, and no more', async () => {
  const event = await theEvent(campaign, { title: 'Small room', places: '3' })
  const emails = Array.from({ length: 8 }, (_, n) => `rush${n}@example.org`)
  for (const email of emails) {
    now += 60_000 // six forms a minute are taken from one address of the net
    place(await signUp(event, 'Rush', email))
  }
  await house.work()
  // nobody can write until all have read how many places are free: the moment in which a place could be given twice
  const writers = await house.owner.connect()
  await writers.query('begin; lock table campaigns.signup in share mode')
  const confirmed = emails.map((email) => house.stranger.post(`${linkIn(email)}/confirmed`))
  await wait(500)
  await writers.query('commit')
  writers.release()
  await Promise.all(confirmed)
  const states = await Promise.all(emails.map(stateOf))
  assert.equal(states.filter((state) => state === 'held').length, 3)
  assert.equal(states.filter((state) => state === 'waiting').length, 5)
})

test('programs are kept out: a form sent at once, a forged one, an old one, a filled trap', async () => {
  const event = await theEvent(campaign, { title: 'Bots', places: '' })
  now += 60_000
  const post = (fields: Fields) =>
    house.stranger.post(`${O}/events/${event}/signups`, { name: 'Bot', email: 'bot@example.org', ...fields })
  const drawn = async () =>
    /name="stamp" value="([^"]+)"/.exec(await (await house.stranger.get(`${O}/events/${event}`)).text())?.[1] ?? ''
  const stamp = await drawn()
  assert.equal((await post({ stamp })).status, 422)
  assert.equal((await post({ stamp: `${stamp}x` })).status, 422)
  now += 25 * 3_600_000
  const old = await post({ stamp })
  assert.equal(old.status, 422)
  assert.match(await old.text(), /value="bot@example.org"/, 'the form came back empty')
  const fresh = await drawn()
  now += 5000
  place(await post({ stamp: fresh, website: 'http://spam.example' }))
  assert.equal(await stateOf('bot@example.org'), undefined)
  now = start
})

test('an address hears the same whether it is known or not, and at most three times a day', async () => {
  const event = await theEvent(campaign, { title: 'Quiet', places: '' })
  const before = lettersTo('eve@example.org').length
  for (let n = 0; n < 5; n += 1) {
    now += 61_000
    place(await signUp(event, 'Eve', 'eve@example.org'))
    await house.work()
  }
  assert.equal(lettersTo('eve@example.org').length - before, 3)
})

test('who agreed becomes a person with the words that stood there; who didn’t stays a name on the list', async () => {
  const event = await theEvent(campaign, { title: 'Consent', places: '' })
  now += 120_000
  await comes(event, 'Nia News', 'nia@example.org', { agree: ['news-email', 'organising-text'] })
  await comes(event, 'Pia Private', 'pia@example.org')
  const { rows } = await house.owner.query(
    `select s.name, p.source, k.purpose, k.channel, k.words from campaigns.signup s
     left join people.person p on p.id = s.person_id left join people.consent k on k.person_id = p.id
     where s.event_id = $1 order by s.name`,
    [event],
  )
  assert.equal(rows.length, 2)
  assert.deepEqual(
    [rows[0].source, rows[0].purpose, rows[0].channel],
    ['signed up for “Consent”', 'news', 'email'],
    'a text was agreed to without a number',
  )
  assert.match(rows[0].words, /Saltmarsh Tenants' Union may write to me by e-mail about what it does/)
  assert.equal(rows[1].source, null)
})

test('attendance on a phone: a runner sees this event’s names, ticks, adds walk-ins, and sees nothing else', async () => {
  const event = await theEvent(campaign, { title: 'Door', places: '' })
  now += 120_000
  await comes(event, 'Tia Tick', 'tia@example.org')
  place(await bruno.post(`/events/${event}/runners`, { name: 'Gus', email: 'gus@example.org' }))
  const gus = house.as('gus')
  const list = await (await gus.get(`/events/${event}/attendance`)).text()
  assert.match(list, /Tia Tick/)
  assert.match(list, /key: Farid/)
  const signup = /name="signup" value="([\w-]+)"/.exec(list)?.[1] ?? ''
  for (let twice = 0; twice < 2; twice += 1)
    place(await gus.post(`/events/${event}/attendance`, { signup, came: 'yes' }))
  place(await gus.post(`/events/${event}/walk-ins`, { name: '' }))
  place(await gus.post(`/events/${event}/walk-ins`, { name: 'Wil Walkin' }))
  const { rows } = await house.owner.query('select count(*)::int as n from campaigns.attendance where event_id = $1', [
    event,
  ])
  assert.equal(rows[0].n, 3)
  assert.match(await (await house.stranger.get(`${O}/campaigns/the-pump`)).text(), /3 people came/)
  const other = await theEvent(campaign, { title: 'Other', places: '' })
  assert.equal((await gus.get(`/events/${other}/attendance`)).status, 403)
  assert.equal((await gus.post(`/events/${other}/attendance`, { signup, came: 'yes' })).status, 403)
  assert.equal((await gus.get('/people')).status, 403)
  assert.equal((await gus.post(`/events/${event}/runners`, { name: 'X', email: 'x@example.org' })).status, 403)
})

test('calendars get the hour of the hall, changes, and what was called off', async () => {
  const event = await theEvent(campaign, { title: 'Dates', places: '' })
  const file = async () => (await house.stranger.get(`${O}/events/${event}/calendar.ics`)).text()
  assert.match(await file(), /DTSTART;TZID=Europe\/London:20990520T183000/)
  assert.match(await file(), /SEQUENCE:0\r\n/)
  now += 120_000
  await comes(event, 'Cal Ender', 'cal@example.org')
  place(await bruno.post(`/events/${event}/cancelled`))
  await house.work()
  assert.match(await file(), /SEQUENCE:1\r\n[\s\S]*STATUS:CANCELLED/)
  assert.match(lettersTo('cal@example.org').at(-1)?.subject ?? '', /Called off/)
  assert.match(await (await house.stranger.get(`${O}/calendar.ics`)).text(), /SUMMARY:Dates/)
  assert.equal((await signUp(event, 'Late', 'late@example.org')).status, 410)
})

test('members sign up for what is theirs; the public sees nothing of it', async () => {
  const event = await theEvent(campaign, { title: 'Members meet', audience: 'members' })
  assert.equal((await house.stranger.get(`${O}/events/${event}`)).status, 404)
  assert.doesNotMatch(await (await house.stranger.get(`${O}/calendar.ics`)).text(), /Members meet/)
  const dora = house.as('dora')
  place(await dora.post(`/events/${event}/joined`))
  const page = await (await dora.get(`/events/${event}`)).text()
  assert.match(page, /You are on the list/)
  assert.match(page, /1 of 2 places taken/)
  place(await dora.post(`/events/${event}/left`))
  assert.match(await (await dora.get(`/events/${event}`)).text(), /I will come/)
})

test('won: the outcome with its evidence, those who agreed are told, and the chain adds up', async () => {
  const early = await bruno.post(`${campaign}/report-back`, { subject: 'x', words: 'x', shortWords: 'x' })
  assert.equal(early.status, 409)
  const future = await bruno.post(`${campaign}/outcome`, { granted: 'fully', on: '2099-06-01', by: 'SH', what: 'x' })
  assert.equal(future.status, 422)
  const won = { granted: 'fully', on: '2099-05-03', by: 'Saltmarsh Homes', what: 'The pump runs since Monday.' }
  place(await bruno.post(`${campaign}/outcome`, won))
  assert.match(await (await bruno.get('/')).text(), /2 people wait to hear what came of “The pump”/)
  const page = await (await bruno.get(`${campaign}/report-back`)).text()
  assert.match(page, /3 people raised this/)
  assert.match(page, /1 by mail/)
  assert.match(page, /1 by text/)
  assert.match(page, /1 person did not agree to hear back/)
  const said = { subject: 'We won', words: 'Hello {name}, the pump runs.', shortWords: 'Hello {name}, the pump runs.' }
  const mailing = place(await bruno.post(`${campaign}/report-back`, said))
  await house.work()
  assert.equal(lettersTo('rosa@example.org').length, 1)
  assert.equal(lettersTo('silvia@example.org').length, 0)
  const chain = async () => (await house.stranger.get(`${O}/campaigns/the-pump`)).text()
  assert.match(await chain(), /granted on Sunday 3 May, 1 person told/)
  const hand = `${mailing}/by-hand`
  const letter =
    /name="letter" value="([\w-]+)"/.exec(await (await bruno.get(`${hand}?channel=text`)).text())?.[1] ?? ''
  place(await bruno.post(`${hand}/tick`, { letter }))
  assert.match(
    await chain(),
    /Raised by 5 households in 2 buildings, 3 people came, granted on Sunday 3 May, 2 people told/,
  )
  assert.match(await (await bruno.get(`${campaign}/report-back`)).text(), /Everybody has been written to/)
})

test('evidence is what it says, shown only where it was meant to be', async () => {
  const send = (name: string, bytes: BlobPart, shown: boolean) => {
    const form = new FormData()
    form.set('title', name)
    form.set('file', new File([bytes], 'x.html', { type: 'text/html' }))
    if (shown) form.set('shown', 'yes')
    return bruno.post(`${campaign}/evidence`, form)
  }
  assert.equal((await send('Trick', '<script>alert(1)</script>', true)).status, 422)
  assert.equal((await send('Huge', new Uint8Array(5_300_000), true)).status, 413)
  place(await send('Letter of 3 May', '%PDF-1.7 …', true))
  place(await send('Internal', '%PDF-1.7 …', false))
  const ids = (await house.owner.query('select id, title from campaigns.evidence where kind = $1', ['file'])).rows
  const of = (title: string) => ids.find((row) => row.title === title)?.id
  const file = await house.stranger.get(`${O}/evidence/${of('Letter of 3 May')}`)
  assert.equal(file.headers.get('content-type'), 'application/pdf')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="Letter_of_3_May\.pdf"/)
  assert.equal((await house.stranger.get(`${O}/evidence/${of('Internal')}`)).status, 404)
})

test('another branch, another organisation and no role change nothing, and see only what is public', async () => {
  const event = await theEvent(campaign, { title: 'Walls', places: '' })
  const own: [Name, number[]][] = [
    ['elif', [403, 404]],
    ['hana', [403, 404]],
    ['gus', [403, 404]],
    ['dora', [403]],
  ]
  for (const [who, refused] of own) {
    const post = async (path: string, fields: Fields) => (await house.as(who).post(path, fields)).status
    const tried = [
      await post(`${campaign}/published`, { published: 'no' }),
      await post(`${campaign}/outcome`, { granted: 'refused', on: '2099-05-03', by: 'x', what: 'x' }),
      await post(`/events/${event}/cancelled`, {}),
      await post(`/events/${event}/walk-ins`, { name: 'x' }),
      await post(`${campaign}/report-back`, { subject: 'x', words: 'x', shortWords: 'x' }),
    ]
    assert.ok(
      tried.every((status) => refused.includes(status)),
      `${who}: ${tried}`,
    )
  }
  assert.equal((await house.as('hana').get(campaign)).status, 404)
  assert.equal((await house.stranger.get(`/o/port-workers/campaigns/the-pump`)).status, 404)
  const elif = await (await house.as('elif').get(`/events/${event}`)).text()
  assert.doesNotMatch(elif, /key: Farid/)
})

test('a month after the event the names of those who agreed to nothing are gone, and the numbers stay', async () => {
  const came = async () =>
    /(\d+) people came/.exec(await (await house.stranger.get(`${O}/campaigns/the-pump`)).text())?.[1]
  const before = await came()
  assert.equal(before, '3')
  now = Date.parse('2099-07-01T10:00:00Z')
  await house.at(
    (at) =>
      house.house.rooms.flatMap((room) => room.jobs?.['campaigns.forget-signups'] ?? [])[0]?.run(at, {}) ??
      assert.fail(),
  )
  const { rows } = await house.owner.query(
    `select name, email from campaigns.signup where email in ('pia@example.org', 'nia@example.org', 'eve@example.org')`,
  )
  assert.deepEqual(rows, [{ name: 'Nia News', email: 'nia@example.org' }])
  assert.equal(await came(), before)
})
