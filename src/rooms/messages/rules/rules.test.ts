import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressed, isByHand, mailLink, retryAfter, smsLink, textsOpenAgain, tickedState } from './index.ts'

const again = (iso: string, zone: string) => {
  const instant = textsOpenAgain(Date.parse(iso), zone)
  return instant === null ? null : new Date(instant).toISOString()
}

test('texts go out from nine to eight by the clock of the group, not of the server', () => {
  assert.equal(again('2026-05-04T08:00Z', 'Europe/London'), null)
  assert.equal(again('2026-05-04T07:59Z', 'Europe/London'), '2026-05-04T08:00:00.000Z')
  assert.equal(again('2026-05-04T18:59Z', 'Europe/London'), null)
  assert.equal(again('2026-05-04T19:00Z', 'Europe/London'), '2026-05-05T08:00:00.000Z')
  assert.equal(again('2026-05-04T19:00Z', 'America/New_York'), null)
})

test('the night on which the clocks change ends at nine all the same', () => {
  assert.equal(again('2026-03-28T22:00Z', 'Europe/London'), '2026-03-29T08:00:00.000Z')
  assert.equal(again('2026-10-24T22:00Z', 'Europe/London'), '2026-10-25T09:00:00.000Z')
})

test('a text opens with number and words on both kinds of phone', () => {
  assert.equal(
    smsLink('+44 7700 900-123', 'We won & it’s fixed?\nThanks'),
    'sms:+447700900123?&body=We%20won%20%26%20it%E2%80%99s%20fixed%3F%0AThanks',
  )
  assert.equal(smsLink('+447700900123', 'half \ud83d emoji'), 'sms:+447700900123?&body=half%20%EF%BF%BD%20emoji')
})

test('a mail link can’t be given a second recipient by an odd address', () => {
  assert.equal(mailLink('a?bcc=x@b.org', 'Hi', 'one\ntwo'), 'mailto:a%3Fbcc%3Dx@b.org?subject=Hi&body=one%0D%0Atwo')
})

test('by hand go texts, doors, and mail that lies in the outbox', () => {
  assert.ok(isByHand('text', 'waiting') && isByHand('door', 'waiting') && isByHand('email', 'kept'))
  assert.ok(!isByHand('email', 'waiting') && !isByHand('text', 'hand-sent') && !isByHand('door', 'withdrawn'))
  assert.equal(tickedState('door'), 'told')
  assert.equal(tickedState('email'), 'hand-sent')
})

test('a letter is put off five times, then has failed', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(retryAfter), [5, 15, 60, 240, 720, null])
})

test('a name with a replacement pattern in it stays what it is', () => {
  assert.equal(addressed('Dear {name}, {name}!', '$& Müller'), 'Dear $& Müller, $& Müller!')
})
