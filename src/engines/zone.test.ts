import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { instantAt, isZone, offsetAt, shiftsBetween, wallTimeAt } from './zone.ts'

const at = (iso: string) => Date.parse(iso)
const HOUR = 3_600_000

test('a wall time is an instant of its zone, in summer and winter', () => {
  assert.equal(instantAt('2026-05-04T14:00', 'Europe/Berlin'), at('2026-05-04T12:00Z'))
  assert.equal(instantAt('2026-12-04T14:00', 'Europe/Berlin'), at('2026-12-04T13:00Z'))
  assert.equal(instantAt('2026-05-04T14:00', 'Asia/Kathmandu'), at('2026-05-04T08:15Z'))
})

test('an hour that comes twice is the earlier one; an hour that never comes is an hour later', () => {
  assert.equal(instantAt('2026-10-25T02:30', 'Europe/Berlin'), at('2026-10-25T00:30Z'))
  assert.equal(wallTimeAt(instantAt('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin'), '2026-03-29T03:30')
  assert.equal(instantAt('2026-03-08T02:30', 'America/New_York'), at('2026-03-08T07:30Z'))
})

test('what the wall shows leads back to the same instant, except in an hour that comes twice', () => {
  const zones = ['Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'UTC']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: at('2000-01-01T00:00Z') / 60_000, max: at('2037-01-01T00:00Z') / 60_000 }),
      (zone, minute) => {
        const instant = minute * 60_000
        const back = instantAt(wallTimeAt(instant, zone), zone)
        assert.equal(wallTimeAt(back, zone), wallTimeAt(instant, zone))
        assert.ok(back <= instant && instant - back <= HOUR)
      },
    ),
  )
})

test('shifts are found to the second', () => {
  const shifts = shiftsBetween(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'), 'Europe/London')
  assert.deepEqual(shifts, [
    { at: at('2026-03-29T01:00Z'), before: 0, offset: HOUR },
    { at: at('2026-10-25T01:00Z'), before: HOUR, offset: 0 },
  ])
  assert.deepEqual(shiftsBetween(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'), 'Asia/Tokyo'), [])
})

test('zones are known by name', () => {
  assert.ok(isZone('Europe/Berlin') && isZone('UTC'))
  assert.ok(!isZone('Europe/Atlantis'))
  assert.equal(offsetAt(at('2026-07-01T00:00Z'), 'Asia/Kolkata'), 5.5 * HOUR)
})
