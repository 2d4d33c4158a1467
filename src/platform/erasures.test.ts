import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { appendErasure, erasureHash, ledgerFile, readErasures } from './erasures.ts'
import { newId } from './ids.ts'
import { makeSecrets } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-ledger-'))
after(() => rmSync(folder, { recursive: true }))

test('the ledger gives back each erasure once, and never the id', async () => {
  const secrets = makeSecrets()
  const [organisation, person] = [newId(), newId()]
  const personHash = erasureHash(secrets, organisation, person)
  await appendErasure(folder, organisation, personHash)
  await appendErasure(folder, organisation, personHash)
  assert.deepEqual(await readErasures(ledgerFile(folder)), { erasures: [{ organisation, personHash }], torn: 0 })
  assert.doesNotMatch(readFileSync(ledgerFile(folder), 'utf8'), new RegExp(person))
  assert.notEqual(erasureHash(makeSecrets(), organisation, person), personHash)
})

test('a line torn by a power cut hides no other', async () => {
  appendFileSync(ledgerFile(folder), '\n0193a0b0-0000-7000-8000-0000000')
  const organisation = newId()
  await appendErasure(folder, organisation, 'b'.repeat(64))
  const { erasures, torn } = await readErasures(ledgerFile(folder))
  assert.equal(torn, 1)
  assert.deepEqual(erasures.at(-1), { organisation, personHash: 'b'.repeat(64) })
})

test('no ledger is an empty one', async () => {
  assert.deepEqual(await readErasures(join(folder, 'nowhere')), { erasures: [], torn: 0 })
})
