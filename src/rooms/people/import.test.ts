import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { branchId, tenants } from '../../../cast/organisations.ts'
import { testHouse } from '../../../test/house.ts'
import { importPeople } from './index.ts'

const house = await testHouse()
const bruno = house.as('bruno')
const harbour = branchId('harbour')
const data = process.env.HOLDFAST_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const skip = existsSync(data) ? false : `no real data in ${data}`

const list = `Mitgliedsnummer;Vorname;Nachname;E-Mail;Telefon;Geburtsdatum
17;Jörg;Özdemir;joerg@example.net;07700 900 777;24.12.1961
18;Ann;Other;not an address;;
19;;;nobody@example.net;;
20;Zoë;Dupont;joerg@example.net;+33 1 42 68 53 00;
21;J.;Özdemir;JOERG@example.net;;
22;=cmd();Malory;malory@example.net;;`

async function send(content: string | Uint8Array, name = 'list.csv', source = 'members of 2026') {
  const form = new FormData()
  form.set('file', new File([content as BlobPart], name))
  form.set('source', source)
  form.set('branch', harbour)
  return bruno.post('/people/imports', form)
}

async function sendAndMap(content: string, extra: Record<string, string | string[]> = {}): Promise<string> {
  const page = (await send(content)).headers.get('location') ?? ''
  const html = await (await bruno.get(page)).text()
  const field = [...html.matchAll(/<select[^>]* name="field"[\s\S]*?<\/select>/g)].map(
    ([select]) => /<option value="(\w*)" selected/.exec(select)?.[1] ?? '',
  )
  await bruno.post(`${page}/columns`, { field, ...extra })
  await house.work()
  return page
}

const count = async () => {
  const { rows } = await house.owner.query('select count(*)::int as n from people.person where organisation_id = $1', [
    tenants.id,
  ])
  return rows[0].n as number
}

test('a list is guessed, tried out, brought in after a yes, and its refused rows come back with reasons', async () => {
  const before = await count()
  const page = await sendAndMap(list)
  const preview = await (await bruno.get(page)).text()
  assert.match(preview, /3 people will be added/)
  assert.match(preview, /1 row: the same number/)
  assert.match(preview, /2 rows can’t be taken/)
  assert.equal(await count(), before, 'a preview wrote people')

  await bruno.post(`${page}/confirm`)
  await house.work()
  assert.equal(await count(), before + 3)
  const refused = Buffer.from(await (await bruno.get(`${page}/refused.csv`)).arrayBuffer()).toString()
  assert.equal(
    refused,
    '\uFEFFMitgliedsnummer,Vorname,Nachname,E-Mail,Telefon,Geburtsdatum,Why not\r\n' +
      '18,Ann,Other,not an address,,,“not an address” is no e-mail address.\r\n' +
      '19,,,nobody@example.net,,,There is no name.\r\n',
  )
  const { rows } = await house.owner.query(
    `select p.full_name, p.source, p.born::text, c.normal from people.person p
     join people.contact_point c using (organisation_id) where c.person_id = p.id and c.kind = 'phone' and p.external_id = '17'`,
  )
  assert.deepEqual(rows, [
    { full_name: 'Jörg Özdemir', source: 'members of 2026', born: '1961-12-24', normal: '+447700900777' },
  ])
  assert.match(
    await (await house.as('dora').get('/power-log')).text(),
    /Brought in a list: 3 people new, 1 already here, 2 left out/,
  )
  const left = readdirSync(join(house.house.filesFolder, tenants.id, 'people')).filter((name) =>
    name.endsWith('.upload'),
  )
  assert.deepEqual(left, [], 'the file stayed')
})

test('the same list again adds nobody, and confirming twice does it once', async () => {
  const before = await count()
  const page = await sendAndMap(list)
  await Promise.all([bruno.post(`${page}/confirm`), bruno.post(`${page}/confirm`)])
  await house.work()
  assert.equal((await bruno.post(`${page}/confirm`)).status, 409)
  assert.equal(await count(), before)
})

test('what everybody agreed to is written with its words, but never over a no', async () => {
  const agreed = { purposes: ['news'], channels: ['email', 'phone'], words: 'I want the newsletter' }
  const page = await sendAndMap('given name,family name,email\nNora,Quist,nora@example.net\n', agreed)
  await bruno.post(`${page}/confirm`)
  await house.work()
  const consents = async () =>
    (
      await house.owner.query(
        `select k.channel, k.given, k.words from people.consent k join people.person p on p.id = k.person_id
         where p.full_name = 'Nora Quist' order by k.at`,
      )
    ).rows
  assert.deepEqual(await consents(), [{ channel: 'email', given: true, words: 'I want the newsletter' }])
  await house.owner.query(
    `insert into people.consent (organisation_id, id, person_id, purpose, channel, given, words, source)
     select organisation_id, gen_random_uuid(), id, 'news', 'email', false, 'no more', 'letter' from people.person where full_name = 'Nora Quist'`,
  )
  const again = await sendAndMap('given name,family name,email\nNora,Quist,nora@example.net\n', agreed)
  await bruno.post(`${again}/confirm`)
  await house.work()
  assert.deepEqual((await consents()).at(-1), { channel: 'email', given: false, words: 'no more' })
})

test('whoever is suppressed is refused, by e-mail as by phone', async () => {
  const page = await sendAndMap('name,email,phone\nIda Vance,ida@example.net,07700 900555\n')
  await bruno.post(`${page}/confirm`)
  await house.work()
  const { rows } = await house.owner.query(`select id from people.person where full_name = 'Ida Vance'`)
  await bruno.post(`/people/${rows[0].id}/erase`, { reason: 'she asked' })
  const again = await sendAndMap('name,phone\nIda V,+44 7700 900555\n')
  const html = await (await bruno.get(again)).text()
  assert.match(html, /They asked never to be contacted again/)
})

test('what is no list is refused with a sentence, and nothing is kept', async () => {
  for (const [content, sentence] of [
    ['', /Choose a file|file is empty/],
    ['\n\n', /file is empty/],
    ['PK\x03\x04', /save it as CSV/],
    [new Uint8Array([1, 2, 0, 0, 5]), /no text file/],
  ] as const) {
    const answer = await send(content)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
  }
  const page = (await send('colour,shape\nred,round\n')).headers.get('location') ?? ''
  assert.match(await (await bruno.post(`${page}/columns`, { field: ['', ''] })).text(), /No column holds a name/)
  assert.match(
    await (await bruno.post(`${page}/columns`, { field: ['given', 'given'] })).text(),
    /Two columns say the same/,
  )
  assert.equal((await bruno.post(`${page}/drop`)).status, 303)
  assert.equal((await bruno.get(page)).status, 404)
})

test('a file that breaks off in the middle fails whole', async () => {
  const before = await count()
  const rows = Array.from({ length: 5000 }, (_, n) => `Person ${n},p${n}@broken.example`).join('\n')
  const page = await sendAndMap(`name,email\n${rows}\n"Open,${'x'.repeat(2_000_000)}`)
  assert.match(await (await bruno.get(page)).text(), /Row 5002 is longer than a megabyte/)
  assert.equal(await count(), before)
})

test('names that mean harm are refused or shown harmlessly', async () => {
  const page = await sendAndMap(
    `name,email\n<script>alert(1)</script>,s@example.net\n"a\u202Eb",r@example.net\n${'y'.repeat(10_000)},y@example.net\n👩🏽‍🚒 Ada,ada@example.net\n`,
  )
  const html = await (await bruno.get(page)).text()
  assert.doesNotMatch(html, /<script>alert/)
  assert.match(html, /2 people will be added/)
  assert.match(html, /characters that can’t be shown/)
  assert.match(html, /longer than 300 characters/)
})

const real = async (name: string) => {
  const bytes = readFileSync(join(data, 'linkage', name))
  const refused: string[] = []
  const report = await house.at((at) =>
    importPeople(
      at,
      {
        file: async function* () {
          yield bytes
        },
        fileName: name,
        branch: harbour,
        source: `made people of ${name}`,
      },
      { refused: (lines) => void refused.push(lines) },
    ),
  )
  return { ...report, lines: refused.join('').trim().split('\r\n').slice(1) }
}

test('real people: 1,000 of Febrl, with spaces before their cells and days without dashes', { skip }, async () => {
  const report = await real('febrl_dataset1.csv')
  assert.deepEqual(
    report.columns.map(({ field }) => field),
    ['external', 'given', 'family', 'address', 'address', 'address', 'address', 'postcode', 'address', 'born', null],
  )
  assert.equal(report.fresh + report.refused, 1000)
  assert.equal(report.already, 0)
  assert.equal(report.lines.length, report.refused)
  const { rows } = await house.owner.query(
    `select p.full_name, p.born::text, c.value from people.person p join people.contact_point c on c.person_id = p.id where p.external_id = 'rec-122-org'`,
  )
  assert.equal(rows[0].full_name, 'lachlan berry')
  assert.equal(rows[0].born, '1999-02-19')
  assert.match(rows[0].value, /^69 giblin street, killarney, bittern/)
})

test('real people: 1,000 that are 181, met again by their e-mail', { skip }, async () => {
  const report = await real('fake_1000.csv')
  assert.deepEqual(
    report.columns.map(({ field }) => field),
    ['external', 'given', 'family', 'born', 'address', 'email', null],
  )
  assert.equal(report.fresh + report.already + report.refused, 1000)
  assert.ok(report.already > 300, `only ${report.already} were met again`)
  const again = await real('fake_1000.csv')
  assert.equal(again.fresh, 0)
})
