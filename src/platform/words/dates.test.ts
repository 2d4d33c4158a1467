import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DateStyle, sayDate } from './dates.ts'

const now = new Date('2026-05-02T13:30:00Z')
const say = (at: Date | string, style?: DateStyle, lang = 'en', zone = 'Europe/London') =>
  sayDate(at, { lang, zone, now, style })

test('a moment is said as people say it, in the zone of the organisation', () => {
  assert.equal(say('2026-05-04T13:00:00Z'), 'Monday 4 May, 2 pm')
  assert.equal(say(new Date('2026-05-04T13:05:00Z')), 'Monday 4 May, 2:05 pm')
  assert.equal(say('2026-05-04T13:00:00Z', 'both', 'en', 'America/New_York'), 'Monday 4 May, 9 am')
  assert.equal(say('2026-05-04T23:30:00Z', 'both'), 'Tuesday 5 May, 12:30 am')
})

test('noon and midnight are 12', () => {
  assert.equal(say('2026-05-04T11:00:00Z', 'time'), '12 pm')
  assert.equal(say('2026-05-04T23:00:00Z', 'time'), '12 am')
})

test('the year is said only when it is another', () => {
  assert.equal(say('2026-12-31T12:00:00Z', 'date'), 'Thursday 31 December')
  assert.equal(say('2025-12-31T12:00:00Z', 'date'), 'Wednesday 31 December 2025')
})

test('a plain day is that day in every zone, and has no time', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
    assert.equal(say('2026-05-04', 'both', 'en', zone), 'Monday 4 May')
})

test('ago is counted in the unit that people would use', () => {
  assert.equal(say('2026-05-02T13:29:30Z', 'ago'), 'now')
  assert.equal(say('2026-05-02T13:25:00Z', 'ago'), '5 minutes ago')
  assert.equal(say('2026-05-02T10:00:00Z', 'ago'), '3 hours ago')
  assert.equal(say('2026-05-01T22:00:00Z', 'ago'), 'yesterday')
  assert.equal(say('2026-05-03T10:00:00Z', 'ago'), 'tomorrow')
  assert.equal(say('2026-04-28T10:00:00Z', 'ago'), '4 days ago')
  assert.equal(say('2026-04-01T10:00:00Z', 'ago'), 'Wednesday 1 April')
})

test('an hour across midnight is still "hours ago" only within the day', () => {
  const justAfterMidnight = new Date('2026-05-02T23:10:00Z')
  const saying = { lang: 'en', zone: 'Europe/London', now: justAfterMidnight, style: 'ago' } as const
  assert.equal(sayDate('2026-05-02T22:40:00Z', saying), '30 minutes ago')
  assert.equal(sayDate('2026-05-02T21:40:00Z', saying), 'yesterday')
})

test('other languages keep their own order and clock', () => {
  assert.equal(say('2026-05-04T13:00:00Z', 'both', 'de'), 'Montag, 4. Mai, 14:00')
  assert.equal(say('2026-05-04T13:00:00Z', 'date', 'ar'), 'الاثنين، 4 مايو')
})

test('what is no date is said as nothing', () => {
  assert.equal(say('next week'), '')
})
