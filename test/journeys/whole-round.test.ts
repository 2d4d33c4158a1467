import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { type PostOffice, postOffice } from '../post-office.ts'
import { desktop, noBrowser, openBrowser, phone, signIn } from './browser.ts'
import { ask } from './phone.ts'
import { type Server, startServer, until } from './server.ts'

// Once round the whole loop in a real browser: people and places in, a turf, a round without a network, a shared grievance, a
// campaign, a meeting, a win, and the report back to exactly who raised it.

const folder = mkdtempSync(join(tmpdir(), 'holdfast-whole-round-'))
const realPeople = join(import.meta.dirname, '../../../shared/data/linkage/febrl_dataset1.csv')

let office: PostOffice
let server: Server
let browser: BrowserContext
let organiser: Page

before(async () => {
  if (noBrowser) return
  office = await postOffice()
  server = await startServer({ SMTP_URL: office.url })
  browser = await openBrowser(join(folder, 'organiser'), { viewport: desktop })
  organiser = await browser.newPage()
  await signIn(organiser, server.links.organiser ?? '')
})
after(async () => {
  await browser?.close()
  await server?.stop()
  await office?.close()
})

/** Presses the button of the form that goes to this address, and waits for where it leads. */
async function send(page: Page, action: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`form[action="${action}"] button:not([type=button])`).last().click(),
  ])
}

const text = (page: Page) => page.locator('main').innerText()

test('people come in from a file, seen first, refused rows given back', { skip: noBrowser }, async () => {
  const file = existsSync(realPeople) ? realPeople : join(folder, 'people.csv')
  if (file !== realPeople) writeFileSync(file, 'given_name,surname\nMaja,Lind\nOle,Lind\n')
  await organiser.goto(`${server.url}/people/imports`)
  await organiser.locator('input[type=file]').setInputFiles(file)
  await organiser.locator('[name=source]').fill('a list of the neighbourhood office')
  const branch = organiser.locator('select[name=branch]')
  if (await branch.count()) await branch.selectOption({ label: 'Harbour' })
  await send(organiser, '/people/imports')
  const address = new URL(organiser.url()).pathname
  await send(organiser, `${address}/columns`)
  await until(async () => {
    await organiser.goto(server.url + address)
    return (await organiser.locator(`form[action="${address}/confirm"]`).count()) > 0
  })
  await send(organiser, `${address}/confirm`)
  await until(async () => {
    await organiser.goto(server.url + address)
    return /The list is in/.test(await organiser.title())
  })
  await organiser.goto(`${server.url}/people?q=${file === realPeople ? 'rudd' : 'lind'}`)
  assert.match(await text(organiser), file === realPeople ? /rudd/i : /Lind/)
})

test('places come in from a file and stand on the map', { skip: noBrowser }, async () => {
  const doors = Array.from({ length: 8 }, (_, i) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [-4.6212 + i * 0.0001, 53.9213] },
    properties: { 'addr:street': 'Netmenders Row', 'addr:housenumber': String(i + 1) },
  }))
  const file = join(folder, 'places.geojson')
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: doors }))
  await organiser.goto(`${server.url}/places/import`)
  await organiser.locator('input[type=file]').setInputFiles(file)
  await organiser.locator('select[name=branch]').selectOption({ label: 'Harbour' })
  await send(organiser, '/places/import')
  const address = new URL(organiser.url()).pathname
  await send(organiser, address)
  await until(async () => {
    await organiser.goto(`${server.url}/places?q=Netmenders`)
    return /Netmenders Row/.test(await text(organiser))
  })
})

let link = ''

test('a turf is chosen by its street and handed out by link', { skip: noBrowser }, async () => {
  await organiser.goto(`${server.url}/places/turfs/new`)
  await organiser.getByRole('link', { name: 'Harbour' }).first().click()
  await organiser.waitForLoadState()
  await organiser.locator('label', { hasText: 'Netmenders Row' }).click()
  await organiser.locator('form[action="/places/turfs"] [name=name]').fill('Netmenders Row, both sides')
  await send(organiser, '/places/turfs')
  await organiser.locator('a[href^="/listening/handouts/new"]').click()
  await organiser.locator('[name=canvasser]').fill('Noor')
  await send(organiser, '/listening/handouts')
  link = (await organiser.locator('code').innerText()).trim()
  assert.match(link, /\/field\/#/)
  assert.equal(await organiser.locator('figure.qr svg').count(), 1)
})

test('the round is walked without a network, through a reload', { skip: noBrowser }, async () => {
  const pocket = await openBrowser(join(folder, 'phone'), { viewport: phone })
  const app = await pocket.newPage()
  await app.goto(link)
  await app.getByText('Netmenders Row').first().waitFor()
  await app.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await pocket.setOffline(true)
  await app.reload()

  await doorOf(app, '2')
  await app.getByRole('button', { name: 'No answer' }).click()
  await doorOf(app, '4')
  await app.getByRole('link', { name: 'Write down a problem' }).click()
  await app.locator('[name=words]').fill('The pump in the yard is dry since the spring')
  await app.getByRole('button', { name: 'Save the problem' }).click()
  await app.getByRole('link', { name: 'Ask to stay in touch' }).click()
  await app.getByText('By e-mail', { exact: true }).click()
  await app.locator('label', { hasText: 'what comes of the problem' }).click()
  await app.locator('[name=name]').fill('Wanda Well')
  await app.locator('[name=email]').fill('wanda@example.org')
  await app.getByRole('button', { name: 'They said yes: save' }).click()
  await app.getByText('Wanda Well is recorded').waitFor()
  await app.goto(`${server.url}/field/`)
  await doorOf(app, '6')
  await app.getByRole('link', { name: 'Write down a problem' }).click()
  await app.locator('[name=words]').fill('No water from the pump, the landlord shrugs')
  await app.getByRole('button', { name: 'Save the problem' }).click()
  await app.getByText('The problem is recorded').waitFor()
  await app.goto(`${server.url}/field/`)
  await doorOf(app, '8')
  await app.getByRole('link', { name: 'Start the conversation' }).click()
  await app.getByLabel('What one thing should change in your building?').fill('The pump')
  await app.getByRole('button', { name: 'Save the conversation' }).click()
  await app.getByText('Recorded: We talked').waitFor()
  assert.match(await app.locator('body').innerText(), /\d+ waiting, 0 lost/)

  await pocket.setOffline(false)
  await app.getByText('All delivered, 0 lost').first().waitFor({ timeout: 30_000 })
  await pocket.close()
  const answers = await ask<{ value: string }>(
    server,
    `select a.value from listening.answer a join listening.visit v on v.organisation_id = a.organisation_id and v.id = a.visit_id
     join listening.handout h on h.organisation_id = v.organisation_id and h.id = v.handout_id where h.canvasser = 'Noor'`,
  )
  assert.deepEqual(answers, [{ value: 'The pump' }])
})

async function doorOf(app: Page, number: string): Promise<void> {
  await app
    .getByRole('link', { name: new RegExp(`^${number}(?!\\d)`) })
    .first()
    .click()
}

test('what was heard stands on the board, and is gathered into a theme', { skip: noBrowser }, async () => {
  await organiser.goto(`${server.url}/listening/grievances?q=pump`)
  const cards = organiser.locator('form#gather input[type=checkbox]')
  assert.equal(await cards.count(), 2)
  for (const card of await cards.all()) await card.check()
  await organiser.locator('form#gather input[type=text], form#gather input:not([type])').first().fill('The dry pump')
  await send(organiser, '/listening/themes')
  await organiser.goto(`${server.url}/listening/themes`)
  await organiser.getByRole('link', { name: 'The dry pump' }).click()
  assert.match(await text(organiser), /2 grievances, raised by 2 households in 2 buildings/)
})

let campaign = ''

test('a campaign begins from the theme and gets a public page', { skip: noBrowser }, async () => {
  await organiser.locator('a[href^="/campaigns/new"]').click()
  await organiser.locator('[name=title]').fill('Water for Netmenders Row')
  await organiser.locator('[name=demand]').fill('Repair the pump in the yard')
  await organiser.locator('[name=target]').fill('Saltmarsh Housing Company')
  await send(organiser, '/campaigns')
  campaign = new URL(organiser.url()).pathname
  await organiser.getByRole('button', { name: 'Add a task' }).click()
  await organiser.locator(`form[action="${campaign}/steps"] [name=title]`).fill('Write to the company')
  await organiser.locator(`form[action="${campaign}/steps"] [name=dueOn]`).fill('2027-01-09')
  await send(organiser, `${campaign}/steps`)
  assert.match(await text(organiser), /Write to the company/)
  await send(organiser, `${campaign}/published`)
})

let event = ''

test('a meeting: signed up in public, confirmed by mail, ticked off at the door', { skip: noBrowser }, async () => {
  await organiser.goto(`${server.url}${campaign}/events/new`)
  await organiser.locator('[name=title]').fill('Meeting at the pump')
  await organiser.locator('[name=day]').fill(new Date(Date.now() + 864e5).toISOString().slice(0, 10))
  await organiser.locator('[name=from]').fill('18:00')
  await organiser.locator('[name=until]').fill('19:00')
  await organiser.locator('[name=venue]').fill('In the yard')
  await send(organiser, `${campaign}/events`)
  event = new URL(organiser.url()).pathname

  const visitor = await openBrowser(join(folder, 'visitor'), { viewport: phone })
  const page = await visitor.newPage()
  await page.goto(`${server.url}/o/saltmarsh-tenants${event}`)
  await page.locator('[name=name]').fill('Vera Visitor')
  await page.locator('[name=email]').fill('vera@example.org')
  await page.waitForTimeout(4000) // people need longer than robots, and the form asks for it
  await page.getByRole('button', { name: 'I will come' }).click()
  await page.getByText('One more step').waitFor()
  await until(() => office.letters.some((letter) => letter.to === 'vera@example.org'))
  const letter = office.letters.find((each) => each.to === 'vera@example.org')
  await page.goto(/https?:\/\/\S+\/signup\/\S+/.exec(letter?.text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: 'Yes, I will come' }).click()
  await page.getByText('You are on the list').waitFor()
  await visitor.close()

  await organiser.goto(`${server.url}${event}/attendance`)
  await organiser.getByRole('button', { name: /Vera Visitor/ }).click()
  await organiser.waitForLoadState()
})

test('the win is recorded, and told to exactly who raised it and agreed to hear back', {
  skip: noBrowser,
}, async () => {
  await organiser.goto(`${server.url}${campaign}/outcome`)
  await organiser.locator('label:has(input[name=granted][value=fully]), label[for$=granted-fully]').first().click()
  await organiser.locator('[name=by]').fill('Saltmarsh Housing Company')
  await organiser.locator('[name=what]').fill('The pump gives water again')
  await send(organiser, `${campaign}/outcome`)
  await organiser.goto(`${server.url}${campaign}/report-back`)
  assert.match(await text(organiser), /1 person will get this letter/)
  await send(organiser, `${campaign}/report-back`)
  await until(() => office.letters.some((letter) => letter.to === 'wanda@example.org'))
  const told = office.letters.filter((letter) => letter.to === 'wanda@example.org')
  assert.equal(told.length, 1)
  assert.match(told[0]?.text ?? '', /The pump gives water again/)
  assert.match(told[0]?.headers.get('list-unsubscribe') ?? '', /^<https?:/)
  await until(async () => {
    await organiser.goto(server.url + campaign)
    return /1 person told|1 told/i.test(await text(organiser))
  })
  assert.match(await text(organiser), /a few households|2 households/)
  assert.match(await text(organiser), /1 person came|1 came/i)
})

test('members read in the power log what was done with their data', { skip: noBrowser }, async () => {
  const member = await openBrowser(join(folder, 'member'), { viewport: phone })
  const page = await member.newPage()
  await signIn(page, server.links.member ?? '')
  await page.goto(`${server.url}/power-log`)
  assert.match(await text(page), /people/i)
  await member.close()
})
