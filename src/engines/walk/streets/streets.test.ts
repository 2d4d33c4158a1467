import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LonLat } from '../units.ts'
import { WalkingTimes } from './labels.ts'
import { CENTRE_LINES, type StreetMap, USUAL_RATES, type Way } from './map.ts'
import { type Network, networkOf, type Spot } from './network.ts'
import { snapping } from './snap.ts'
import { walkingTable } from './walks.ts'

const STEP = 0.001
const SIZE = 5

/** A town of crossing streets; some stretches are missing, a big road runs through the middle. */
const town = fc
  .array(fc.boolean(), { minLength: 2 * SIZE * SIZE, maxLength: 2 * SIZE * SIZE })
  .map((built): StreetMap => {
    const nodes = Array.from(
      { length: SIZE * SIZE },
      (_, node): LonLat => [9 + (node % SIZE) * STEP, 47 + Math.floor(node / SIZE) * STEP],
    )
    const ways: Way[] = [{ kind: 'big-road', nodes: [10, 11, 12, 13, 14] }]
    for (let node = 0; node < nodes.length; node++) {
      if (node % SIZE < SIZE - 1 && Math.floor(node / SIZE) !== 2 && built[2 * node])
        ways.push({ kind: 'street', nodes: [node, node + 1] })
      if (node + SIZE < nodes.length && built[2 * node + 1])
        ways.push({ kind: built[2 * node] ? 'street' : 'path', nodes: [node, node + SIZE] })
    }
    return { nodes, ways, crossings: new Set([12]) }
  })

const spotsOn = ({ stretches }: Network, seeds: readonly number[]): Spot[] =>
  seeds.map((seed) => ({
    stretch: seed % stretches.length,
    along: (seed % 97) / 96,
    side: seed % 2 ? 'left' : 'right',
    away: 0,
  }))

/** The plain truth: Floyd and Warshall over the middle lines of streets. */
function straightforward(map: StreetMap, network: Network, spots: readonly Spot[]): number[][] {
  const size = map.nodes.length
  const times = Array.from({ length: size }, (_, a) => Array.from({ length: size }, (_, b) => (a === b ? 0 : Infinity)))
  for (const { nodes, walk } of network.stretches) {
    const [a, b] = [nodes[0] as number, nodes.at(-1) as number]
    ;(times[a] as number[])[b] = (times[b] as number[])[a] = walk
  }
  for (const via of times.keys())
    for (const a of times.keys())
      for (const b of times.keys()) {
        const around = (times[a]?.[via] as number) + (times[via]?.[b] as number)
        if (around < (times[a]?.[b] as number)) (times[a] as number[])[b] = around
      }
  const ends = ({ stretch, along }: Spot) => {
    const { nodes, walk } = network.stretches[stretch] as Network['stretches'][number]
    return [
      [nodes[0] as number, along * walk],
      [nodes.at(-1) as number, (1 - along) * walk],
    ] as const
  }
  return spots.map((a) =>
    spots.map((b) => {
      const walk = (network.stretches[a.stretch] as Network['stretches'][number]).walk
      const along = a.stretch === b.stretch ? Math.abs(a.along - b.along) * walk : Infinity
      return Math.min(
        along,
        ...ends(a).flatMap(([p, toP]) => ends(b).map(([q, toQ]) => toP + (times[p]?.[q] as number) + toQ)),
      )
    }),
  )
}

const seeds = fc.array(fc.nat(100_000), { minLength: 2, maxLength: 12 })

test('walking times are the shortest there are', () => {
  fc.assert(
    fc.property(town, seeds, (map, chosen) => {
      const network = networkOf(map, CENTRE_LINES)
      const spots = spotsOn(network, chosen)
      const table = walkingTable(network, spots)
      for (const [a, row] of straightforward(map, network, spots).entries())
        for (const [b, time] of row.entries())
          assert.ok(table.between(a, b) === time || Math.abs(table.between(a, b) - time) < 0.01, `${a} to ${b}`)
    }),
    { numRuns: 60 },
  )
})

test('by table or by labels, with kerbs or without, times agree and are symmetric', () => {
  fc.assert(
    fc.property(town, seeds, fc.constantFrom(CENTRE_LINES, USUAL_RATES), (map, chosen, rates) => {
      const network = networkOf(map, rates)
      const spots = spotsOn(network, chosen)
      const table = walkingTable(network, spots)
      const labels = new WalkingTimes(network, spots)
      for (let a = 0; a < spots.length; a++)
        for (let b = 0; b < spots.length; b++) {
          const time = table.between(a, b)
          assert.ok(labels.between(a, b) === time || Math.abs(labels.between(a, b) - time) < 0.01)
          assert.ok(table.between(b, a) === time || Math.abs(table.between(b, a) - time) < 0.01)
        }
    }),
    { numRuns: 60 },
  )
})

test('the other side of a big road is as far as its crossing', () => {
  const map: StreetMap = {
    nodes: [
      [9, 47],
      [9.01, 47],
      [9.02, 47],
    ],
    ways: [{ kind: 'big-road', nodes: [0, 1, 2] }],
    crossings: new Set([1]),
  }
  const network = networkOf(map, USUAL_RATES)
  const snap = snapping(network)
  const [north, south] = [snap([9.008, 47.0001]) as Spot, snap([9.008, 46.9999]) as Spot]
  assert.deepEqual([north.side, south.side], ['left', 'right'])
  const walk = walkingTable(network, [north, south]).between(0, 1)
  const toCrossing = 0.2 * (network.stretches[0] as Network['stretches'][number]).walk
  assert.ok(Math.abs(walk - (2 * toCrossing + USUAL_RATES.crossBigRoad)) < 0.5, String(walk))
})
