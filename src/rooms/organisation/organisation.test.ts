import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchId } from '../../../cast/organisations.ts'
import { testHouse } from '../../../test/house.ts'

const house = await testHouse()

test('an organiser gives a role, and the members of the branch read it in the power log', async () => {
  const given = await house.as('bruno').post('/roles', {
    name: 'Ines',
    email: 'ines@example.org',
    role: 'organiser',
    branch: branchId('harbour'),
    reason: 'agreed on Tuesday',
  })
  assert.equal(given.status, 303)
  const log = await (await house.as('dora').get('/power-log')).text()
  assert.match(log, /gave Ines the role organiser/)
  assert.match(log, /agreed on Tuesday/)
})

test('an organiser of one branch gives no role in another', async () => {
  const refused = await house
    .as('bruno')
    .post('/roles', { name: 'Ines', role: 'organiser', branch: branchId('hillside') })
  assert.equal(refused.status, 403)
})

test('a refused form comes back with what was typed and what is wrong', async () => {
  const refused = await house
    .as('amira')
    .post('/roles', { name: 'Ines', email: 'not an address', role: 'member', branch: '' })
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /value="not an address"/)
  assert.match(page, /This is not an e-mail address/)
})

test('the last organiser of the whole organisation keeps the role', async () => {
  const amira = house.as('amira')
  const page = await (await amira.get('/roles')).text()
  const grant = await house.owner.query(
    `select id from organisation.role_grant where role = 'organiser' and branch_id is null and organisation_id = (select organisation_id from organisation.organisation where slug = 'saltmarsh-tenants')`,
  )
  assert.match(page, new RegExp(grant.rows[0].id))
  assert.equal((await amira.post('/roles/end', { grant: grant.rows[0].id })).status, 409)
})

test('a branch organiser makes no sign-in link for somebody with a role beyond the branch', async () => {
  const amira = await house.owner.query(`select id from organisation.account where email = 'amira@example.org'`)
  assert.equal((await house.as('bruno').post('/roles/link', { account: amira.rows[0].id })).status, 403)
})

test('a sign-in link works once', async () => {
  const dora = await house.owner.query(`select id from organisation.account where email = 'dora@example.org'`)
  const page = await (await house.as('bruno').post('/roles/link', { account: dora.rows[0].id })).text()
  const path = /\/sign-in\/[\w-]{20,}/.exec(page)?.[0] ?? ''
  assert.equal((await house.stranger.get(path)).status, 200)
  const first = await house.stranger.post(path)
  assert.equal(first.status, 303)
  assert.match(first.headers.get('set-cookie') ?? '', /holdfast=[\w-]+;.*HttpOnly/)
  assert.equal((await house.stranger.post(path)).status, 410)
})

test('a form from another site is refused', async () => {
  const response = await house.app.request('/roles', {
    method: 'POST',
    headers: { cookie: 'holdfast=session-of-amira', 'sec-fetch-site': 'cross-site' },
  })
  assert.equal(response.status, 403)
})

test('the sign-in mail goes to the address of the account, and nothing tells whether there is one', async () => {
  const known = await house.stranger.post('/sign-in', { email: 'dora@example.org' })
  const unknown = await house.stranger.post('/sign-in', { email: 'nobody@example.org' })
  assert.equal(known.status, unknown.status)
  await house.work()
  const kept = await house.owner.query('select address, words from platform.kept_letter')
  assert.deepEqual(
    kept.rows.map((row) => row.address),
    ['dora@example.org'],
  )
  assert.match(kept.rows[0].words, /\/sign-in\/[\w-]{43}/)
})
