import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PlaneDistances } from '../tour/distances.ts'
import { planRoutes } from './slack-induction.ts'

const place = fc.integer({ min: 0, max: 100 })
const stops = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 60 })

test('every stop is on one route, no route carries too much, and the length is true', () => {
  fc.assert(
    fc.property(stops, fc.integer({ min: 9, max: 40 }), (places, capacity) => {
      const distances = new PlaneDistances(
        places.map(([x]) => x),
        places.map(([, y]) => y),
      )
      const demands = places.map(([, , demand]) => demand)
      const answer = planRoutes({ distances, demands, capacity }, { seed: 1, stop: { rounds: 200 } })
      assert.deepEqual(
        answer.routes.flat().sort((a, b) => a - b),
        places.map((_, stop) => stop).slice(1),
      )
      let length = 0
      for (const route of answer.routes) {
        assert.ok(route.reduce((sum, stop) => sum + (demands[stop] as number), 0) <= capacity)
        const round = [0, ...route, 0]
        for (let at = 1; at < round.length; at++)
          length += distances.between(round[at - 1] as number, round[at] as number)
      }
      assert.ok(Math.abs(length - answer.length) < 1e-6)
    }),
  )
})
