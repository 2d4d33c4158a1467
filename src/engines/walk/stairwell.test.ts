import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { betweenFloors, floorsInOrder, STAIRS, WITH_LIFT } from './stairwell.ts'

test('with a lift one begins at the top of a tower, and in a low house takes the stairs', () => {
  assert.deepEqual(floorsInOrder(WITH_LIFT, [1, 2, 3, 4, 5, 6, 7, 8]).order, [8, 7, 6, 5, 4, 3, 2, 1])
  assert.equal(betweenFloors(WITH_LIFT, 0, 1), STAIRS.up)
  assert.equal(betweenFloors(WITH_LIFT, 3, 3), 0)
})

test('every floor is reached once, and a lift never costs time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 25 }), { minLength: 1 }), (floors) => {
      const onFoot = floorsInOrder(STAIRS, floors)
      assert.deepEqual(
        onFoot.order.toSorted((a, b) => a - b),
        [...new Set(floors)].sort((a, b) => a - b),
      )
      assert.ok(floorsInOrder(WITH_LIFT, floors).time <= onFoot.time)
    }),
  )
})
