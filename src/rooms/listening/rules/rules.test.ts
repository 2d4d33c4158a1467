import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/ids.ts'
import {
  floors,
  localTime,
  type RoundRecord,
  readGrievance,
  readQuestions,
  reportable,
  roundOf,
  searchQuery,
  streets,
  type TurfPack,
  unvisited,
  wallClock,
  writeQuestions,
} from './index.ts'

const building = newId()
const doors = ['1', '2', '10'].map((label) => ({ id: newId(), label, floor: 0, avoid: false }))
const pack: TurfPack = {
  handout: newId(),
  organisation: 'Saltmarsh Tenants’ Union',
  turf: 'Kelp House',
  canvasser: 'Noor',
  until: '2026-05-04T18:00:00Z',
  level: 'building',
  language: 'en',
  pinRequired: false,
  publicKey: '',
  script: null,
  buildings: [{ id: building, street: 'Quay Street', number: '1', address: '1 Quay Street', at: null, doors }],
}
const visit = (door: string, outcome: 'no-answer' | 'talked' | 'not-now'): RoundRecord => ({
  kind: 'visit',
  id: newId(),
  at: '2026-05-04T12:34:56Z',
  building,
  door,
  outcome,
  answers: [],
})

test('a round counts the last outcome of each door, and nothing that was undone', () => {
  const [one, two] = doors as [(typeof doors)[0], (typeof doors)[0]]
  const first = visit(one.id, 'no-answer')
  const mistake = visit(two.id, 'talked')
  const undo: RoundRecord = { kind: 'undo', id: newId(), at: '2026-05-04T12:40:00Z', of: mistake.id }
  const round = roundOf(pack, [first, mistake, undo, visit(one.id, 'not-now')])
  assert.deepEqual([round.total, round.visited, round.again], [3, 1, 1])
  assert.equal(round.outcomes['not-now'], 1)
  assert.deepEqual(
    unvisited(round, doors),
    doors.slice(1).map(({ id }) => id),
  )
})

test('by building, neither the door nor the time of day leaves the phone', () => {
  const record = visit(doors[0]?.id ?? '', 'talked')
  assert.deepEqual(reportable(record, 'door'), record)
  const { door: _, ...rest } = record as Extract<RoundRecord, { kind: 'visit' }>
  assert.deepEqual(reportable(record, 'building'), { ...rest, at: '2026-05-04' })
})

test('the door of a person goes with those alone who agreed to be called on', () => {
  const person = (channel: 'email' | 'door'): RoundRecord => ({
    kind: 'person',
    id: newId(),
    at: '2026-05-04T12:34:56Z',
    building,
    door: doors[0]?.id,
    name: 'Ines',
    email: 'ines@example.org',
    agreements: [{ purpose: 'news', channel, words: '…' }],
    raised: [],
  })
  assert.equal('door' in reportable(person('email'), 'building'), false)
  assert.equal('door' in reportable(person('door'), 'building'), true)
})

test('houses are walked by number, floors from the top', () => {
  const house = (number: string) => ({ ...(pack.buildings[0] as TurfPack['buildings'][0]), id: newId(), number })
  const [street] = streets(['10', '2', '12a', '12'].map(house))
  assert.deepEqual(
    street?.buildings.map(({ number }) => number),
    ['2', '10', '12', '12a'],
  )
  const door = (label: string, floor: number | null) => ({ id: newId(), label, floor, avoid: false })
  const order = floors([door('1', 0), door('7', 3), door('cellar', -1), door('?', null)])
  assert.deepEqual(
    order.map(({ storey }) => storey),
    [3, 0, -1, null],
  )
})

test('questions come back as they were typed', () => {
  const typed =
    'What should change?\nWho did you ask? [landlord / council / nobody]\nHow safe is it? [1-5]\nWould you come? [yes/no]'
  const read = readQuestions(typed)
  assert.deepEqual(
    read.map(({ kind }) => kind),
    ['text', 'choice', 'scale', 'yes-no'],
  )
  assert.equal(writeQuestions(read.map((question) => ({ ...question, id: newId() }))), typed)
})

test('a search asks for every word, and nothing that full text would stumble over', () => {
  assert.equal(searchQuery("lift's & !damp | (x)"), 'lift:* & s:* & damp:* & x:*')
  assert.equal(searchQuery('المصعد'), 'المصعد:*')
  assert.equal(searchQuery(' &|! '), null)
})

test('the wall clock of a zone goes there and back, also when the clocks change', () => {
  assert.equal(localTime('2026-07-01T18:30', 'Europe/London').toISOString(), '2026-07-01T17:30:00.000Z')
  assert.equal(localTime('2026-10-25T03:30', 'Europe/London').toISOString(), '2026-10-25T03:30:00.000Z')
  assert.equal(wallClock(new Date('2026-07-01T17:30:00Z'), 'Europe/London'), '2026-07-01T18:30')
})

test('a row of a file is read, or left out with a reason', () => {
  const day = 'Tue Feb 13 12:58:16 WIB 2018'
  assert.deepEqual(readGrievance({ words: ' The bus. ', day, speaker: '7', moderated: '0' }), {
    words: 'The bus.',
    day: '2018-02-13',
    speaker: '7',
  })
  assert.equal(readGrievance({ words: 'Spam', moderated: '-1' }), 'rejected')
  assert.equal(readGrievance({ words: '  ' }), 'empty')
  assert.equal(readGrievance({ words: 'x'.repeat(4001) }), 'too-long')
})
