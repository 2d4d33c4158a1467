import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  dueOf,
  freePlaces,
  isProof,
  judgeStamp,
  mayBecome,
  movingUp,
  nthSlug,
  proofText,
  slugOf,
  standingOf,
  stateAfter,
} from './index.ts'

test('a place is free until the limit is reached, then one waits', () => {
  assert.equal(standingOf(2, 1, 0), 'held')
  assert.equal(standingOf(2, 2, 0), 'waiting')
  assert.equal(standingOf(null, 5_000, 0), 'held')
  assert.equal(freePlaces(2, 3), 0)
})

test('nobody overtakes those who wait', () => {
  assert.equal(standingOf(2, 1, 1), 'waiting')
  assert.equal(standingOf(3, 1, 1), 'held')
})

test('the longest waiting move up, as many as there are places', () => {
  assert.deepEqual(movingUp(3, 1, ['a', 'b', 'c']), ['a', 'b'])
  assert.deepEqual(movingUp(3, 4, ['a']), [])
  assert.deepEqual(movingUp(null, 4, ['a', 'b']), ['a', 'b'])
})

test('through any coming and going, never more hold a place than there are, and no place stays free while one waits', () => {
  const moves = fc.array(fc.record({ leave: fc.boolean(), who: fc.nat(20), places: fc.option(fc.nat(6)) }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(moves, (steps) => {
      let held: string[] = []
      let waiting: string[] = []
      let places: number | null = 3
      steps.forEach((step, n) => {
        // the limit may be raised; lowering it takes no place away from anybody
        if (step.places === null || (places !== null && step.places > places)) places = step.places
        if (step.leave) held = held.filter((_, i) => i !== step.who % Math.max(1, held.length))
        else if (standingOf(places, held.length, waiting.length) === 'held') held.push(`p${n}`)
        else waiting.push(`p${n}`)
        const up = movingUp(places, held.length, waiting)
        held.push(...up)
        waiting = waiting.slice(up.length)
        assert.ok(places === null || held.length <= places)
        assert.ok(waiting.length === 0 || (places !== null && held.length === places))
      })
    }),
  )
})

test('a title becomes an address', () => {
  assert.equal(slugOf('  Lifts that work — now!  '), 'lifts-that-work-now')
  assert.equal(slugOf('Größere Übergänge'), 'grossere-ubergange')
  assert.equal(slugOf('مصاعد'), '')
  assert.equal(nthSlug('مصاعد', 1), 'campaign')
  assert.equal(nthSlug('Lifts', 3), 'lifts-3')
  assert.ok(!/-$/.test(slugOf(`${'ab '.repeat(40)}`)))
})

test('a campaign is won or lost by its outcome alone', () => {
  for (const state of ['planned', 'running', 'won', 'lost', 'ended'] as const) {
    assert.ok(!mayBecome(state).includes('won') && !mayBecome(state).includes('lost'))
  }
  assert.equal(stateAfter('partly'), 'won')
  assert.equal(stateAfter('refused'), 'lost')
})

test('a task is due by the calendar', () => {
  const due = (dueOn: string | null, done = false) => dueOf({ dueOn, done }, '2026-05-04')
  assert.deepEqual(
    [due('2026-05-03'), due('2026-05-04'), due('2026-05-11'), due('2026-05-12'), due(null), due('2026-05-01', true)],
    ['overdue', 'today', 'soon', 'later', 'undated', 'done'],
  )
})

test('a form is taken neither at once, nor after a day, nor forged', () => {
  const judge = (age: number, authentic = true) => judgeStamp({ madeAt: 1_000_000_000, authentic }, 1_000_000_000 + age)
  assert.deepEqual(
    [judge(1999), judge(2000), judge(86_400_000), judge(86_400_001), judge(5000, false), judge(-5)],
    ['too-quick', 'good', 'good', 'too-old', 'forged', 'too-quick'],
  )
})

test('a proof is a hash with zero bits in front, for one form and one address', () => {
  assert.ok(isProof(Uint8Array.of(0, 0b0000_0011), 14))
  assert.ok(!isProof(Uint8Array.of(0, 0b0000_0100), 14))
  assert.ok(!isProof(Uint8Array.of(1, 0), 14))
  assert.ok(isProof(Uint8Array.of(0, 0), 16))
  assert.ok(!isProof(Uint8Array.of(0), 16))
  let nonce = 0
  const hash = (email: string) =>
    createHash('sha256')
      .update(proofText('stamp', email, String(nonce)))
      .digest()
  while (!isProof(hash('Ana@example.org '), 10)) nonce += 1
  assert.ok(isProof(hash('ana@example.org'), 10))
  assert.ok(!isProof(hash('bea@example.org'), 10))
})
