import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { branchId, tenants } from '../../../cast/organisations.ts'
import { person } from '../../../cast/people.ts'
import { testHouse } from '../../../test/house.ts'
import { ledgerFile } from '../../platform/erasures.ts'
import { newId } from '../../platform/ids.ts'
import { addPerson, findPersonByContact, giveConsent, personNames, reachable, withdrawConsent } from './index.ts'

const house = await testHouse()
const bruno = house.as('bruno')
const harbour = branchId('harbour')
const dora = person('dora')
const stall = { branch: harbour, source: 'stall, 3 May' }
const text = async (answer: Promise<Response>) => (await answer).text()

test('an organiser finds people by any part of the name, by e-mail and by phone', async () => {
  for (const typed of ['Nagy', 'dor nag', 'nagy d', 'dora@example.org', dora.phone ?? '']) {
    const page = await text(bruno.get(`/people?q=${encodeURIComponent(typed)}`))
    assert.match(page, new RegExp(`href="/people/${dora.id}"`), `not found by “${typed}”`)
  }
})

test('an organiser of another branch finds nobody of it', async () => {
  assert.doesNotMatch(await text(house.as('elif').get('/people?q=Nagy')), new RegExp(dora.id))
  assert.equal((await house.as('elif').get(`/people/${dora.id}`)).status, 404)
  assert.doesNotMatch(await text(house.as('elif').get(`/people?branch=${harbour}`)), new RegExp(dora.id))
  const names = await house.at((at) => personNames(at, [dora.id]), await house.scope('elif'))
  assert.equal(names.size, 0)
})

test('walking the list from page to page shows everybody of the branch once', async () => {
  const seen: string[] = []
  let next: string | undefined = '/people'
  while (next) {
    const page: string = await text(bruno.get(next))
    seen.push(...[...page.matchAll(/href="\/people\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ''))
    next = /href="(\/people\?[^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  const { rows } = await house.owner.query('select person_id from people.person_branch where branch_id = $1', [harbour])
  assert.ok(rows.length > 100)
  assert.equal(seen.length, rows.length)
  assert.deepEqual(new Set(seen), new Set(rows.map((row) => row.person_id)))
})

test('a person recorded twice by a phone is one person, and one met again by e-mail too', async () => {
  const id = newId()
  const met = {
    ...stall,
    id,
    given: 'Ilse',
    family: 'Brandt',
    contacts: [{ kind: 'email' as const, value: 'Ilse@Example.net' }],
  }
  const add = (input: Parameters<typeof addPerson>[1]) => house.at((at) => addPerson(at, input))
  assert.deepEqual(await add(met), { id, already: false })
  assert.deepEqual(await add(met), { id, already: true })
  assert.deepEqual(await add({ ...met, id: newId(), given: 'I.' }), { id, already: true })
  assert.equal(await house.at((at) => findPersonByContact(at, { kind: 'email', value: 'ilse@example.net' })), id)
  const couple = await add({ ...met, id: newId(), given: 'Otto' })
  assert.equal(couple.already, false, 'two people who share an e-mail became one')
})

test('by hand, somebody who is here already is pointed out before anything is written', async () => {
  const form = { given: 'Dorothea', family: 'Nagy', email: 'dora@example.org', source: 'stall', branch: harbour }
  const refused = await bruno.post('/people', form)
  assert.equal(refused.status, 409)
  const page = await refused.text()
  assert.match(page, /Dora Nagy is here already with this e-mail/)
  assert.match(page, /value="Dorothea"/)
  const added = await bruno.post('/people', { ...form, another: 'on' })
  assert.equal(added.status, 303)
  assert.notEqual(added.headers.get('location'), `/people/${dora.id}`)
})

test('what can’t be a person is refused with a sentence', async () => {
  const form = { given: 'Kit', family: 'Moss', source: 'stall', branch: harbour }
  for (const [wrong, sentence] of [
    [{ given: '', family: '' }, /at least one part of the name/],
    [{ source: ' ' }, /field/],
    [{ email: 'kit at home' }, /is no e-mail address/],
    [{ phone: '12' }, /is no phone number/],
    [{ given: 'Kit\u0000' }, /field/],
    [{ given: 'x'.repeat(10_000) }, /field/],
    [{ given: 'a\u202Eb' }, /field/],
  ] as const) {
    const answer = await bruno.post('/people', { ...form, ...wrong })
    assert.equal(answer.status, 422, JSON.stringify(wrong).slice(0, 60))
    assert.match(await answer.text(), sentence)
  }
  assert.equal((await house.as('elif').post('/people', form)).status, 403)
})

test('only a yes that was not taken back reaches anybody, and a suppression beats it', async () => {
  const { id } = await house.at((at) =>
    addPerson(at, {
      ...stall,
      full: 'Noor Aziz',
      contacts: [
        { kind: 'email', value: 'noor@example.net' },
        { kind: 'phone', value: '07700 900444' },
      ],
      consents: [{ purpose: 'news', channel: 'text', words: 'May we text you?', given: true }],
    }),
  )
  const reached = (purpose: 'news' | 'organising', channel: 'email' | 'text') =>
    house.at(async (at) => (await reachable(at, { purpose, channel, people: [id, dora.id] })).map(({ to }) => to))
  const change = { person: id, words: 'asked', source: 'phone' } as const
  assert.deepEqual(await reached('news', 'text'), ['+447700900444'])
  assert.deepEqual(await reached('news', 'email'), [])
  await house.at((at) => giveConsent(at, { ...change, purpose: 'news', channel: 'email' }))
  assert.deepEqual(await reached('news', 'email'), ['noor@example.net'])
  await house.at((at) => withdrawConsent(at, { ...change, purpose: 'all', channel: 'email' }))
  assert.deepEqual(await reached('news', 'email'), [])
  assert.deepEqual(await reached('news', 'text'), ['+447700900444'])
  await bruno.post(`/people/${id}/suppress`, { reason: 'said so' })
  assert.deepEqual(await reached('news', 'text'), [])
  await bruno.post(`/people/${id}/lift`, { reason: 'wants to be back' })
  assert.deepEqual(await reached('news', 'text'), ['+447700900444'])
})

test('correcting a name moves the person in the list and the search', async () => {
  const { id } = await house.at((at) => addPerson(at, { ...stall, full: 'Zzz Wrong' }))
  await bruno.post(`/people/${id}/edit`, { given: 'Aoife', family: 'Right', languages: 'ga en', born: '1990-01-31' })
  assert.doesNotMatch(await text(bruno.get('/people?q=wrong')), new RegExp(id))
  assert.match(await text(bruno.get('/people?q=right')), new RegExp(id))
  const { rows } = await house.owner.query('select sort_name from people.person_branch where person_id = $1', [id])
  assert.deepEqual(rows, [{ sort_name: 'right aoife' }])
  assert.match(await text(bruno.get(`/people/${id}`)), /Wednesday 31 January 1990/)
})

test('notes, tags, contacts and answers are written from the person’s page', async () => {
  const path = `/people/${dora.id}`
  await bruno.post(`${path}/notes`, { text: 'Rings in the evening <b>only</b>' })
  await bruno.post(`${path}/tags`, { name: 'choir' })
  await bruno.post(`${path}/contacts`, { kind: 'address', value: '4 Quay Street' })
  await bruno.post(`${path}/consents`, {
    purpose: 'organising',
    channel: 'door',
    answer: 'no',
    words: 'May we call?',
    source: 'door',
  })
  const page = await text(bruno.get(path))
  for (const part of [
    /Rings in the evening &lt;b/,
    /choir/,
    /4 Quay Street/,
    /“May we call\?”/,
    /Said no to being asked to help at the door/,
  ])
    assert.match(page, part)
  assert.equal((await house.as('elif').post(`${path}/notes`, { text: 'x' })).status, 404)
  const tag = /\?tag=|<option value="([0-9a-f-]{36})"[^>]*>choir/.exec(await text(bruno.get('/people')))?.[1]
  assert.match(await text(bruno.get(`/people?tag=${tag}`)), new RegExp(dora.id))
})

test('a list is taken out only for a purpose, and members can read that it was', async () => {
  assert.equal((await bruno.post('/people/export', { purpose: '' })).status, 422)
  assert.equal((await house.as('dora').post('/people/export', { purpose: 'x' })).status, 403)
  await house.at((at) => addPerson(at, { ...stall, full: '=HYPERLINK("x")' }))
  const file = await text(bruno.post('/people/export', { purpose: 'labels for May' }))
  assert.match(file, /Dora Nagy,dora@example.org/)
  assert.match(file, /"'=HYPERLINK\(""x""\)"/)
  assert.doesNotMatch(file, /Elif/)
  assert.match(await text(house.as('dora').get('/power-log')), /Took out a list of \d+ people[\s\S]*labels for May/)
})

test('everything held is given as a page and as JSON', async () => {
  const path = `/people/${dora.id}/access`
  const page = await text(bruno.post(path, { as: 'html' }))
  assert.match(page, /holds about Dora Nagy/)
  assert.match(page, /dora@example.org/)
  const copy = JSON.parse(await text(bruno.post(path, { as: 'json' })))
  const tables = copy.held.map(({ table }: { table: string }) => table)
  for (const table of ['people.person', 'people.contact_point', 'people.consent', 'people.note', 'platform.event'])
    assert.ok(tables.includes(table), table)
})

test('erasing leaves no string of a person in any table, and only hashes that keep them off later lists', async () => {
  const { id } = await house.at((at) =>
    addPerson(at, {
      ...stall,
      full: 'Xanthe Quillfeather',
      contacts: [{ kind: 'email', value: 'xanthe@quillfeather.example' }],
      consents: [{ purpose: 'news', channel: 'email', words: 'yes', given: true }],
    }),
  )
  await bruno.post(`/people/${id}/branches`, { branch: branchId('hillside') })
  await bruno.post(`/people/${id}/notes`, { text: 'about quillfeather' })
  await bruno.post(`/people/${id}/edit`, { given: 'Xanthe', family: 'Quillfeather' })
  assert.equal((await bruno.post(`/people/${id}/erase`, { reason: 'they asked' })).status, 303)
  const { rows } = await house.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const held: string[] = []
  for (const { name } of rows) {
    const found = await house.owner.query(`select 1 from ${name} t where t::text ilike '%quillfeather%' limit 1`)
    if (found.rowCount) held.push(name)
  }
  assert.deepEqual(held, [])
  assert.match(readFileSync(ledgerFile(house.house.dataFolder), 'utf8'), new RegExp(`${tenants.id} [0-9a-f]{64}`))
  await assert.rejects(
    house.at((at) =>
      addPerson(at, { ...stall, full: 'X. Q.', contacts: [{ kind: 'email', value: 'XANTHE@quillfeather.example' }] }),
    ),
    /people.suppressed/,
  )
})
