import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PlaneDistances, tableOf } from './distances.ts'
import { shortestWalk, type Walk } from './shortest-walk.ts'

const coordinate = fc.integer({ min: 0, max: 60 })
const points = (minLength: number, maxLength: number) =>
  fc.array(fc.tuple(coordinate, coordinate), { minLength, maxLength }).map(
    (places) =>
      new PlaneDistances(
        places.map(([x]) => x),
        places.map(([, y]) => y),
      ),
  )

const rounds = (count: number) => ({ seed: 1, stop: { rounds: count } })
const toMicro = (length: number) => Math.round(length * 1e6)
const isPermutation = ({ order }: Walk, size: number) =>
  order.length === size && [...order].sort((a, b) => a - b).every((stop, place) => stop === place)

function lengthOf(distances: PlaneDistances, order: readonly number[], closed: boolean): number {
  const legs = order.slice(1).map((stop, place) => distances.between(order[place] as number, stop))
  const home = closed && order.length > 1 ? distances.between(order.at(-1) as number, order[0] as number) : 0
  return legs.reduce((sum, leg) => sum + leg, home)
}

function* permutations(items: number[]): Generator<number[]> {
  if (items.length <= 1) yield items
  for (const [place, item] of items.entries())
    if (items.length > 1) for (const rest of permutations(items.toSpliced(place, 1))) yield [item, ...rest]
}

test('an order holds every stop once, whatever the stops', () => {
  fc.assert(
    fc.property(points(0, 90), fc.boolean(), (distances, closed) => {
      const walk = shortestWalk({ distances, closed, ...rounds(60) })
      assert.ok(isPermutation(walk, distances.size))
      assert.ok(Math.abs(walk.length - lengthOf(distances, walk.order, closed)) < 1e-6)
    }),
  )
})

test('a walk begins and ends where it is told', () => {
  fc.assert(
    fc.property(points(3, 40), fc.nat(), fc.nat(), (distances, one, two) => {
      const start = one % distances.size
      const end = two % distances.size
      const both = start === end ? {} : { start, end }
      const walk = shortestWalk({ distances, ...both, ...rounds(40) })
      assert.ok(isPermutation(walk, distances.size))
      if (start !== end) assert.deepEqual([walk.order[0], walk.order.at(-1)], [start, end])
      assert.equal(shortestWalk({ distances, end, ...rounds(40) }).order.at(-1), end)
      assert.equal(shortestWalk({ distances, start, ...rounds(40) }).order[0], start)
      assert.equal(shortestWalk({ distances, start, closed: true, ...rounds(40) }).order[0], start)
    }),
  )
})

test('nothing is shorter for up to seven stops', () => {
  fc.assert(
    fc.property(points(3, 7), fc.boolean(), (distances, closed) => {
      const all = [...permutations(Array.from({ length: distances.size }, (_, stop) => stop))]
      const shortest = Math.min(...all.map((order) => lengthOf(distances, order, closed)))
      assert.ok(shortestWalk({ distances, closed, ...rounds(200) }).length <= shortest + 1e-6)
    }),
    { numRuns: 60 },
  )
})

test('the same seed gives the same walk, and a table the same as the plane it came from', () => {
  fc.assert(
    fc.property(points(8, 60), (distances) => {
      const once = shortestWalk({ distances, closed: true, ...rounds(100) })
      assert.deepEqual(once, shortestWalk({ distances, closed: true, ...rounds(100) }))
      const tabled = shortestWalk({ distances: tableOf(distances), closed: true, ...rounds(400) })
      assert.ok(tabled.length <= once.length * 1.1 + 1e-3)
    }),
    { numRuns: 30 },
  )
})

test('more rounds never give a longer walk', () => {
  fc.assert(
    fc.property(points(8, 60), (distances) => {
      const lengths = [0, 20, 200]
        .map((count) => shortestWalk({ distances, closed: true, ...rounds(count) }).length)
        .map(toMicro)
      assert.deepEqual(
        lengths,
        lengths.toSorted((a, b) => b - a),
      )
    }),
    { numRuns: 30 },
  )
})

test('a place that is no stop is refused', () => {
  const distances = new PlaneDistances([0, 1, 2], [0, 0, 0])
  assert.throws(() => shortestWalk({ distances, start: 3, ...rounds(1) }), RangeError)
  assert.throws(() => shortestWalk({ distances, closed: true, end: 1, ...rounds(1) }), RangeError)
})
