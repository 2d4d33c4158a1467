import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { handle, hold } from '../compare/comparison.ts'
import type { People } from '../people.ts'
import { recordsOf } from '../records.ts'
import { town } from '../town.ts'
import { addTo, blocksOf, Meetings } from './blocks.ts'
import { censusOf, isLarge, LARGEST_BLOCK, largeKeysOf, reachOf } from './census.ts'
import { chooseRules } from './choose.ts'
import { drawFrom } from './draw.ts'
import { type Proposal, proposeRules } from './propose.ts'
import { isFreeOf, readKeys, roomForKeys, ruleNamed, ruleOf } from './rules.ts'
import { samplePairs } from './sample.ts'

const { people } = town(300, 2)
const records = recordsOf(people)
const surname = ruleNamed(records.handles, ['surname'])

/** Everybody has one surname, or each fifth has: `size` people with nothing else. */
function namesakes(size: number): People {
  const columns = [
    { name: 'given', kind: 'given-name' as const },
    { name: 'surname', kind: 'surname' as const },
  ]
  return {
    columns,
    rows: Array.from({ length: size }, (_, i) => [
      `person${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) | 0))}`,
      'Reid',
    ]),
  }
}

describe('rules', () => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 })

  test('two records share a key of a rule exactly if they share one of each of its handles', () => {
    fc.assert(
      fc.property(values, values, values, values, (a1, a2, b1, b2) => {
        const [one, other] = [handle('one', ['x'], 2, 3), handle('other', ['y'], 2, 3)]
        for (const [at, [first, second]] of [
          [a1, a2],
          [b1, b2],
        ].entries()) {
          hold(one, at, first ?? [])
          hold(other, at, second ?? [])
        }
        const [keysA, keysB] = [roomForKeys(), roomForKeys()]
        readKeys(ruleOf([one, other]), 0, keysA)
        readKeys(ruleOf([one, other]), 1, keysB)
        const own = new Set(keysA.now.subarray(0, keysA.count))
        const share = [...keysB.now.subarray(0, keysB.count)].some((key) => own.has(key))
        assert.equal(share, a1.some((value) => b1.includes(value)) && a2.some((value) => b2.includes(value)))
      }),
    )
  })

  test('a rule has part in what its handles are of', () => {
    assert.equal(isFreeOf(surname, 'surname'), false)
    assert.equal(isFreeOf(surname, 'birth date'), true)
  })
})

describe('census', () => {
  test('it counts the pairs that a rule brings', () => {
    const few = recordsOf(namesakes(10))
    const census = censusOf(few, ruleNamed(few.handles, ['surname']))
    assert.deepEqual(reachOf(census), { pairs: 45, oversized: 0 })
  })

  test('a block with more than the largest is left out, and said to be', () => {
    const many = recordsOf(namesakes(LARGEST_BLOCK + 1))
    const rule = ruleNamed(many.handles, ['surname'])
    const census = censusOf(many, rule)
    const keys = roomForKeys()
    readKeys(rule, 0, keys)
    assert.deepEqual(reachOf(census), { pairs: 0, oversized: ((LARGEST_BLOCK + 1) * LARGEST_BLOCK) / 2 })
    assert.equal(isLarge(largeKeysOf(census), keys.now[0] as number), true)
    assert.equal(new Meetings([blocksOf(many, rule)], many.size).count, 0)
  })

  test('pairs are drawn once each, from the blocks only', () => {
    const census = censusOf(records, surname)
    const { drawn, rate } = drawFrom(records, census)
    assert.equal(new Set(drawn).size, drawn.length)
    assert.ok(rate > 0 && rate <= 1)
    const meetings = new Meetings([blocksOf(records, surname)], records.size)
    for (const pair of drawn) {
      meetings.of(Math.floor(pair / records.size), -1)
      assert.ok(meetings.met.subarray(0, meetings.count).includes(pair % records.size))
    }
  })
})

describe('meetings', () => {
  const blocks = proposeRules(records)
    .slice(0, 6)
    .map(({ rule }) => blocksOf(records, rule))
  const met = (record: number, after: number) => {
    const meetings = new Meetings(blocks, records.size)
    meetings.of(record, after)
    return [...meetings.met.subarray(0, meetings.count)]
  }

  test('who meets whom is mutual, and nobody is met twice or meets himself', () => {
    for (let record = 0; record < records.size; record += 7) {
      const others = met(record, -1)
      assert.equal(new Set(others).size, others.length)
      assert.ok(!others.includes(record))
      for (const other of others) assert.ok(met(other, -1).includes(record))
      assert.deepEqual(met(record, record).toSorted(), others.filter((other) => other > record).toSorted())
    }
  })

  test('who came later is met under the same keys', () => {
    const grown = recordsOf(people, 1)
    const later = blocksOf(grown, ruleNamed(grown.handles, ['surname']))
    for (const field of grown.fields) field.put(people.rows[0] as string[], grown.size)
    addTo(later, grown.size)
    const meetings = new Meetings([later], grown.size + 1)
    const namesake = grown.rowsOf.findIndex((rows) => rows.includes(0))
    meetings.of(namesake, -1)
    assert.ok(meetings.met.subarray(0, meetings.count).includes(grown.size))
  })
})

describe('choosing', () => {
  const proposals = proposeRules(records)
  const sample = samplePairs(records, proposals)

  test('weights stand for all pairs that the rules bring', () => {
    proposals.forEach(({ pairs, rule }, r) => {
      // Two records with two words in common are two pairs of the census, and one of the sample.
      if (rule.handles.some(({ width }) => width > 1)) return
      const estimate = sample.weight.reduce((sum, weight, p) => sum + weight * (sample.brings[r]?.[p] as number), 0)
      assert.ok(Math.abs(estimate - pairs) <= 0.25 * pairs + 5, `${rule.name}: ${estimate} for ${pairs}`)
    })
  })

  test('no more pairs are taken than the budget, and more budget never brings less', () => {
    const same = sample.weight.map((_, p) => (p % 3 === 0 ? 1 : 0))
    let before = 0
    for (const budget of [0, 100, 1000, 10_000]) {
      const { rules, brings } = chooseRules(proposals, sample, same, budget)
      assert.ok(rules.reduce((sum, { pairs }) => sum + pairs, 0) <= budget)
      assert.ok(brings >= before - 0.05)
      before = brings
    }
    assert.ok(before > 0.9)
  })

  test('the cheaper of two rules that bring the same is taken, and the other not', () => {
    const brings = [Uint8Array.of(1, 1, 0), Uint8Array.of(1, 1, 0), Uint8Array.of(0, 0, 1)]
    const made = { a: new Int32Array(3), b: new Int32Array(3), weight: Float64Array.of(1, 1, 1), brings }
    const costs = [50, 10, 30].map((pairs, r) => ({ ...(proposals[r] as Proposal), pairs }))
    assert.deepEqual(chooseRules(costs, made, Float64Array.of(1, 1, 1), 40).chosen, [1, 2])
  })
})
