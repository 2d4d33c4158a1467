import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextDoors } from './next-doors.ts'
import { PlaneDistances } from './tour/distances.ts'

const street = new PlaneDistances([0, 10, 20, 30, 40, 50], [0, 0, 0, 0, 0, 0])

test('along a street the next doors are the next along', () => {
  assert.deepEqual(nextDoors({ distances: street, here: 0, remaining: [5, 3, 1, 2, 4], count: 3 }), [1, 2, 3])
})

test('a door that was skipped on purpose is left out, one that was passed is gone back for', () => {
  assert.deepEqual(nextDoors({ distances: street, here: 2, remaining: [3, 4, 5], count: 3 }), [3, 4, 5])
  assert.deepEqual(nextDoors({ distances: street, here: 2, remaining: [1, 3, 4, 5], count: 2 }), [1, 3])
})

test('the next doors are different doors that remain', () => {
  const place = fc.integer({ min: 0, max: 100 })
  const plane = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(plane, fc.nat(), fc.array(fc.nat(), { maxLength: 100 }), (places, here, chosen) => {
      const distances = new PlaneDistances(
        places.map(([x]) => x),
        places.map(([, y]) => y),
      )
      const remaining = [...new Set(chosen.map((stop) => stop % places.length))]
      const at = here % places.length
      const next = nextDoors({ distances, here: at, remaining, count: 3 })
      const open = remaining.filter((door) => door !== at)
      assert.equal(next.length, Math.min(3, open.length))
      assert.equal(new Set(next).size, next.length)
      assert.ok(next.every((door) => open.includes(door)))
    }),
  )
})
