import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { branchId } from '../../../cast/organisations.ts'
import { testHouse } from '../../../test/house.ts'
import { openTable } from '../../platform/tables/index.ts'
import { importGrievances } from './index.ts'

const house = await testHouse()
const board = async (query: string, who: 'bruno' | 'elif' = 'bruno') =>
  (await house.as(who).get(`/listening/grievances?${query}`)).text()

test('what is written down at the desk is found by its words, in its branch alone', async () => {
  const words = 'The zebra crossing at the harbour gate has been gone since the works.'
  const saved = await house
    .as('bruno')
    .post('/listening/grievances', { branch: branchId('harbour'), words, severity: '4' })
  assert.equal(saved.status, 303)
  assert.match(await board('q=zebra+cross'), /zebra crossing/)
  assert.match(await board('severity=4'), /zebra crossing/)
  assert.doesNotMatch(await board('q=zebra', 'elif'), /zebra crossing/)
  assert.match(await board('q=giraffe'), /Nothing fits/)
})

test('hostile words are shown as words', async () => {
  const words = '<script>alert(1)</script> \u200f"\'&'
  await house.as('bruno').post('/listening/grievances', { branch: branchId('harbour'), words })
  assert.doesNotMatch(await board(''), /<script>alert/)
  const refused = await house.as('bruno').post('/listening/grievances', { branch: branchId('harbour'), words: '   ' })
  assert.equal(refused.status, 422)
})

test('grievances gather into a theme, which counts households and not papers', async () => {
  const page = await board('q=lift')
  const ids = [...page.matchAll(/name="grievance" value="([\w-]{36})"/g)].map(([, id]) => id ?? '')
  assert.ok(ids.length >= 2)
  const gathered = await house
    .as('bruno')
    .post('/listening/themes', { grievance: ids, name: 'Lifts of the harbour', theme: '' })
  assert.equal(gathered.status, 303)
  const theme = gathered.headers.get('location') ?? ''
  const shown = await (await house.as('bruno').get(theme)).text()
  assert.match(shown, new RegExp(`${ids.length} grievances, raised by \\d+ household`))
  const again = await house
    .as('bruno')
    .post('/listening/themes', { grievance: ids, theme: theme.split('/').at(-1) ?? '', name: '' })
  assert.equal(again.headers.get('location'), theme)
  assert.match(await (await house.as('bruno').get(theme)).text(), new RegExp(`${ids.length} grievances, raised`))
})

test('a theme needs a name and something in it', async () => {
  assert.equal((await house.as('bruno').post('/listening/themes', { name: 'Empty', theme: '' })).status, 422)
})

const file = join(
  process.env.HOLDFAST_TEST_DATA ?? '../shared/data',
  'opinion/american-assembly.bowling-green/comments.csv',
)
const missing = existsSync(file) ? false : `NO DATA at ${file}: the import of real words did not run`

test('the answers of Bowling Green fill a board, without those that were rejected', { skip: missing }, async () => {
  const left: string[] = []
  const counts = await house.at(async (at) => {
    const table = await openTable(() => createReadStream(file))
    return importGrievances(at, table, {
      branch: branchId('harbour'),
      fileName: 'comments.csv',
      leftOut: (_, why) => left.push(why),
    })
  })
  assert.equal(counts.rows, 896)
  assert.equal(counts.kept + counts.leftOut, 896)
  assert.equal(left.filter((why) => why === 'rejected').length, left.length)
  assert.match(await board('q=smallhouse'), /Smallhouse Rd/)
})
