import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CalendarEvent, drawCalendar } from './calendar.ts'

const meeting: CalendarEvent = {
  id: '0199c0de-0000-7000-8000-000000000001',
  title: 'Lifts, now; all of us',
  about: 'Bring a chair.\nTea is there.',
  venue: 'Hall 3, Quay Street',
  startsAt: new Date('2026-05-04T13:00Z'),
  endsAt: new Date('2026-05-04T15:00Z'),
  timeZone: 'Europe/London',
  sequence: 2,
  changedAt: new Date('2026-04-01T08:00Z'),
  cancelled: false,
  url: 'https://saltmarsh.example/o/saltmarsh/events/1',
}

const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('an event says the hour that the clock of the hall shows, and what that clock does', () => {
  const file = lines(drawCalendar('Saltmarsh', 'saltmarsh.example', [meeting]))
  assert.ok(file.includes('DTSTART;TZID=Europe/London:20260504T140000'))
  assert.ok(file.includes('DTEND;TZID=Europe/London:20260504T160000'))
  assert.ok(file.includes('DTSTAMP:20260401T080000Z'))
  const zone = file.slice(file.indexOf('BEGIN:VTIMEZONE'), file.indexOf('END:VTIMEZONE'))
  const summer = zone.indexOf('DTSTART:20260329T010000')
  assert.deepEqual(zone.slice(summer - 1, summer + 4), [
    'BEGIN:DAYLIGHT',
    'DTSTART:20260329T010000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0100',
    'END:DAYLIGHT',
  ])
})

test('the same event keeps its name, a change makes it newer, and a cancelled one says so', () => {
  const file = lines(drawCalendar('Saltmarsh', 'saltmarsh.example', [{ ...meeting, cancelled: true, sequence: 3 }]))
  assert.ok(file.includes(`UID:${meeting.id}@saltmarsh.example`))
  assert.ok(file.includes('SEQUENCE:3'))
  assert.ok(file.includes('STATUS:CANCELLED'))
  assert.equal(drawCalendar('S', 'h', [meeting]), drawCalendar('S', 'h', [meeting]))
})

test('what people typed can’t add a line of its own', () => {
  const title = 'Hi\r\n\rATTENDEE:mailto:x@y.example'
  const file = lines(drawCalendar('A\r\nX-EVIL:1', 'h', [{ ...meeting, title, venue: title, about: title }]))
  assert.deepEqual(
    file.filter((line) => line.startsWith('ATTENDEE') || line.startsWith('X-EVIL')),
    [],
  )
  assert.ok(file.some((line) => line.startsWith('SUMMARY:Hi\\nATTENDEE')))
})

test('zones west, and with half hours', () => {
  const draw = (timeZone: string) => lines(drawCalendar('S', 'h', [{ ...meeting, timeZone }]))
  assert.ok(draw('America/St_Johns').includes('DTSTART;TZID=America/St_Johns:20260504T103000'))
  assert.ok(draw('America/St_Johns').includes('TZOFFSETTO:-0330'))
  assert.ok(draw('Asia/Kathmandu').includes('TZOFFSETTO:+0545'))
})

test('a group without events has a feed without events', () => {
  assert.ok(drawCalendar('S', 'h', []).includes('END:VCALENDAR'))
})
