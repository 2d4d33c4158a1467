import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type StreetMap, USUAL_RATES } from '../streets/map.ts'
import { networkOf, type Spot } from '../streets/network.ts'
import { snapping } from '../streets/snap.ts'
import { type LonLat, seconds } from '../units.ts'
import { adjacencyOf } from './adjacency.ts'
import { connectedParts } from './connected.ts'
import { cutTurfs, type Door } from './cut.ts'

const STEP = 0.001
const SIZE = 6

function gridTown(): StreetMap {
  const nodes = Array.from(
    { length: SIZE * SIZE },
    (_, node): LonLat => [9 + (node % SIZE) * STEP, 47 + Math.floor(node / SIZE) * STEP],
  )
  const ways = nodes.flatMap((_, node) => [
    ...(node % SIZE < SIZE - 1 ? [{ kind: 'street' as const, nodes: [node, node + 1] }] : []),
    ...(node + SIZE < nodes.length ? [{ kind: 'street' as const, nodes: [node, node + SIZE] }] : []),
  ])
  return { nodes, ways, crossings: new Set() }
}

const network = networkOf(gridTown(), USUAL_RATES)
const snap = snapping(network)
const extent = fc.double({ min: 0, max: (SIZE - 1) * STEP, noNaN: true })
const doors = (minLength: number, maxLength: number) =>
  fc.array(fc.tuple(extent, extent, fc.integer({ min: 60, max: 300 })), { minLength, maxLength }).map((places) =>
    places.map(([dx, dy, service], index): Door => {
      const place: LonLat = [9 + dx, 47 + dy]
      return { id: `door ${100 + index}`, place, spot: snap(place) as Spot, service: seconds(service) }
    }),
  )

test('every door stands in exactly one turf, and turfs are as many as asked for', () => {
  fc.assert(
    fc.property(doors(12, 150), fc.integer({ min: 1, max: 6 }), (all, count) => {
      const turfs = cutTurfs(network, { doors: all, turfs: { count }, seed: 1 })
      assert.deepEqual(turfs.flatMap((turf) => turf.doors).sort(), all.map(({ id }) => id).sort())
      assert.ok(turfs.length <= count && turfs.every((turf) => turf.doors.length > 0))
    }),
    { numRuns: 12 },
  )
})

test('every turf is connected on the streets', () => {
  fc.assert(
    fc.property(doors(30, 150), (all) => {
      const adjacency = adjacencyOf(
        network,
        all.map(({ spot }) => spot),
      )
      const numbers = new Map(all.map(({ id }, index) => [id, index]))
      for (const turf of cutTurfs(network, { doors: all, turfs: { count: 5 }, seed: 1 }))
        assert.equal(
          connectedParts(
            adjacency,
            turf.doors.map((id) => numbers.get(id) as number),
          ).length,
          1,
        )
    }),
    { numRuns: 12 },
  )
})

test('turfs depend on the doors, not on the order in which they come', () => {
  fc.assert(
    fc.property(doors(20, 80), (all) => {
      const cut = (from: Door[]) => cutTurfs(network, { doors: from, turfs: { count: 4 }, seed: 7 })
      assert.deepEqual(cut(all.toReversed()), cut(all))
    }),
    { numRuns: 6 },
  )
})

test('a town of even streets is cut into even turfs', () => {
  const places = Array.from(
    { length: 300 },
    (_, index): LonLat => [9 + ((index * 37) % 100) * 5e-5, 47 + ((index * 61) % 103) * 4.8e-5],
  )
  const all = places.map(
    (place, index): Door => ({ id: `${index}`, place, spot: snap(place) as Spot, service: seconds(120) }),
  )
  const times = cutTurfs(network, { doors: all, turfs: { count: 6 }, seed: 1 }).map(({ time }) => time)
  assert.equal(times.length, 6)
  assert.ok(Math.max(...times) / Math.min(...times) <= 1.1, times.join(' '))
})
