import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { foundOrganisation, hashOf, jobScope, newSecret } from './index.ts'

const house = await testHouse()

test('the home page of a new group says what to do first', async () => {
  const organisation = newId()
  const { account } = await house.at(
    (at) => foundOrganisation(at, { name: 'Net Loft Tenants', organiser: { name: 'Ada', email: '' } }),
    jobScope(organisation, null),
  )
  const session = newSecret()
  await house.owner.query(
    `insert into organisation.session (secret_hash, id, account_id, organisation_id, device, until) values ($1, $2, $3, $4, 'test', now() + interval '1 day')`,
    [hashOf(session), newId(), account, organisation],
  )
  const page = await (await house.app.request('/', { headers: { cookie: `holdfast=${session}` } })).text()
  assert.match(page, /href="\/people\/imports"[^>]*>Bring in the people you know/)
  assert.match(page, /href="\/places\/import"[^>]*>Put your streets on the map/)
})
