import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchId } from '../../../cast/organisations.ts'
import { person } from '../../../cast/people.ts'
import { testHouse } from '../../../test/house.ts'

const house = await testHouse()

test('an organiser finds people by any part of the name, by e-mail and by phone', async () => {
  const dora = person('dora')
  for (const typed of ['Nagy', 'dor nag', 'nagy d', 'dora@example.org', dora.phone ?? '']) {
    const page = await (await house.as('bruno').get(`/people?q=${encodeURIComponent(typed)}`)).text()
    assert.match(page, new RegExp(`href="/people/${dora.id}"`), `not found by “${typed}”`)
  }
})

test('an organiser of another branch finds nobody of it', async () => {
  const page = await (await house.as('elif').get('/people?q=Nagy')).text()
  assert.doesNotMatch(page, new RegExp(person('dora').id))
  assert.equal((await house.as('elif').get(`/people/${person('dora').id}`)).status, 404)
  assert.equal((await house.as('elif').get(`/people?branch=${branchId('harbour')}`)).status, 200)
})
