import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sayAddress, splitAddress } from './address.ts'
import { floorsOf, layOutDoors } from './floors.ts'
import { placeKey } from './key.ts'
import { floorOf, readPlace } from './place.ts'
import { boxOf, isInside, middleOf } from './shape.ts'

test('addresses are taken apart whichever end the number stands at', () => {
  const cases: [string, string, string, string][] = [
    ['14 Market Street', '', '14', 'Market Street'],
    ['14a Market Street, Saltmarsh, SM1 2AB', '', '14a', 'Market Street'],
    ['14, Market Street', '', '14', 'Market Street'],
    ['12-14 Harbour Front', '', '12-14', 'Harbour Front'],
    ['Flat 31, Kelp House, Kelp Way', 'Flat 31', 'Kelp House', 'Kelp Way'],
    ['Flat 31, Kelp House, 2 Kelp Way', 'Flat 31', 'Kelp House', 'Kelp Way'],
    ['Apt. 3B, 9 Quay Street', 'Apt. 3B', '9', 'Quay Street'],
    ['Hafenstraße 9', '', '9', 'Hafenstraße'],
    ['Straße des 17. Juni 135', '', '135', 'Straße des 17. Juni'],
    ['Kelp House', '', 'Kelp House', ''],
    ['The Old Mission, Quay Street', '', 'The Old Mission', 'Quay Street'],
    ['3rd Avenue', '', '3rd Avenue', ''],
  ]
  for (const [line, unit, number, street] of cases) assert.deepEqual(splitAddress(line), { unit, number, street }, line)
  assert.equal(sayAddress({ number: 'Kelp House', street: 'Kelp Way' }), 'Kelp House, Kelp Way')
})

test('keys sort as people count, and forgive how something is written', () => {
  const sorted = ['9', '14', '14a', '14 B', '100'].sort((a, b) => (placeKey(a) < placeKey(b) ? -1 : 1))
  assert.deepEqual(sorted, ['9', '14', '14a', '14 B', '100'])
  assert.equal(placeKey('Straße  des 17. Juni'), placeKey('strasse des 17 juni'))
  assert.equal(placeKey("St. Mary's"), placeKey('St Marys'))
  fc.assert(fc.property(fc.string(), (text) => placeKey(placeKey(text)) === placeKey(text)))
})

test('a row is read whole or refused with its reason', () => {
  const good = readPlace({
    address: 'Flat 3, 14 Market Street',
    longitude: '-4,6181',
    latitude: '53.92',
    floor: 'G',
    floors: '3',
  })
  assert.ok(typeof good === 'object')
  assert.deepEqual(
    [good.longitude, good.latitude, good.floor, good.floors, good.unit],
    [-4.6181, 53.92, 0, 3, 'Flat 3'],
  )
  const parts = readPlace({ street: 'Market Street', number: '14', unit: '2', town: 'Saltmarsh' })
  assert.ok(typeof parts === 'object')
  assert.deepEqual([parts.street, parts.address, parts.unit], ['Market Street, Saltmarsh', '14 Market Street', '2'])
  assert.equal(readPlace({}), 'no-address')
  assert.equal(readPlace({ address: '—' }), 'no-address')
  assert.equal(readPlace({ street: 'Market Street' }), 'no-address', 'a street alone is no house')
  const inStreet = readPlace({ street: '14 Market Street' })
  assert.ok(typeof inStreet === 'object' && inStreet.number === '14')
  assert.equal(readPlace({ address: '1 A', longitude: '200', latitude: '1' }), 'bad-longitude')
  assert.equal(readPlace({ address: '1 A', longitude: '1', latitude: '5912345' }), 'bad-latitude')
  assert.equal(readPlace({ address: '1 A', longitude: '1' }), 'half-place')
  assert.equal(readPlace({ address: '1 A', floor: 'roof?' }), 'bad-floor')
  assert.equal(readPlace({ address: 'x'.repeat(201) }), 'too-long')
  assert.equal(readPlace({ address: '1 A\u202eB' }), 'bad-characters')
})

test('floors are read as signs and files write them', () => {
  const cases: [string, number | null][] = [
    ['', null],
    ['0', 0],
    ['G', 0],
    ['ground floor', 0],
    ['1st', 1],
    ['3rd floor', 3],
    ['LG', -1],
    ['12', 12],
    ['-1', -1],
  ]
  for (const [text, floor] of cases) assert.equal(floorOf(text), floor, text)
  assert.ok(Number.isNaN(floorOf('floor')))
})

test('what is inside a shape', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ] as const
  assert.ok(isInside(square, [1, 1]) && !isInside(square, [3, 1]) && !isInside([], [0, 0]))
  assert.deepEqual(middleOf(square), [1, 1])
  assert.deepEqual(boxOf(square), { west: 0, south: 0, east: 2, north: 2 })
  assert.equal(boxOf([]), null)
})

test('a block is laid out floor by floor', () => {
  assert.deepEqual(layOutDoors(1, 1, 'through'), [{ unit: '', floor: 0 }])
  assert.deepEqual(layOutDoors(12, 6, 'through').at(-1), { unit: 'Flat 72', floor: 11 })
  assert.deepEqual(layOutDoors(4, 3, 'by-floor').at(-1), { unit: 'Flat 303', floor: 3 })
  const rows = floorsOf([{ floor: null }, { floor: 0 }, { floor: 2 }, { floor: 0 }])
  assert.deepEqual(
    rows.map((row) => [row.floor, row.doors.length]),
    [
      [2, 1],
      [0, 2],
      [null, 1],
    ],
  )
})
