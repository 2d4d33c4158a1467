import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { proposeRules } from '../block/propose.ts'
import { samplePairs } from '../block/sample.ts'
import { recordsOf } from '../records.ts'
import { town } from '../town.ts'
import { chancesOf } from './chances.ts'
import { learn } from './learn.ts'
import { oddsBits, probabilityOf, rarityBits, scoreOf, walkSteps, within } from './model.ts'

const { people, truth } = town(900, 4)
const records = recordsOf(people)
const proposals = proposeRules(records)
const sample = samplePairs(records, proposals)
const { model, same } = learn(records, chancesOf(records, 1), proposals, sample)
const weightsOf = (of: string) => {
  const at = records.comparisons.findIndex((comparison) => comparison.of === of)
  return { weights: model.comparisons[at], levels: records.comparisons[at]?.levels.length ?? 0 }
}
const person = (record: number) => truth[records.rowsOf[record]?.[0] as number]

describe('learning without labels', () => {
  test('it finds about as many matches as there are', () => {
    const found = (model.prior * records.size * (records.size - 1)) / 2
    const persons = Map.groupBy(records.rowsOf.keys(), person)
    const real = [...persons.values()].filter(({ length }) => length === 2).length
    assert.ok(Math.abs(found - real) < 0.05 * real, `${found} of ${real}`)
  })

  test('it knows which pairs are one person', () => {
    const wrong = [...same].filter((probability, p) => {
      const one = person(sample.a[p] as number) === person(sample.b[p] as number)
      return one !== probability > 0.5
    })
    assert.ok(wrong.length < 0.02 * same.length, `${wrong.length} of ${same.length}`)
  })

  test('the shares of the steps add up to one, for people apart and for neighbours', () => {
    for (const { m, u } of model.comparisons) {
      for (const shares of [m.slice(0, m.length / 2), m.slice(m.length / 2), u.slice(u.length / 2)]) {
        assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
      }
    }
  })

  test('agreement speaks for one person, disagreement against', () => {
    for (const what of ['given name', 'surname', 'birth date']) {
      const { weights, levels } = weightsOf(what)
      assert.ok((weights?.bits[0] ?? 0) > 2, what)
      assert.ok((weights?.bits[levels - 1] ?? 0) < -2, what)
    }
  })

  test('in one home, one surname and one phone say next to nothing', () => {
    for (const what of ['surname', 'phone']) {
      const { weights, levels } = weightsOf(what)
      assert.ok((weights?.bits[levels] ?? 9) < 2.5, `${what} ${weights?.bits[levels]}`)
      assert.ok((weights?.bits[0] ?? 0) > 6, what)
    }
  })

  test('a couple is two, however much they share', () => {
    const row = ['leila', 'gamlin', '1931-02-11', '07620241852', '60 rudpit street']
    const couple = [row, ['tomasz', 'gamlin', '1929-07-15', '07620241852', '60 rudpit street']]
    const grown = recordsOf({ ...people, rows: [...people.rows, ...couple] })
    const [a = -1, b = -1] = [0, 1].map((i) => grown.rowsOf.findIndex((rows) => rows.includes(people.rows.length + i)))
    assert.ok(scoreOf(grown.comparisons, model, a, b) < 0)
    assert.ok(scoreOf(grown.comparisons, model, a, a) > 10)
  })

  test('the same seed learns the same, and another nearly the same', () => {
    assert.deepEqual(learn(records, chancesOf(records, 1), proposals, sample).model, model)
    const other = learn(records, chancesOf(records, 2), proposals, sample).model
    assert.ok(Math.abs(Math.log2(other.prior / model.prior)) < 0.2)
  })
})

describe('bits', () => {
  test('odds and probability are each other’s inverse', () => {
    for (const bits of [-20, -3, 0, 1, 10]) assert.ok(Math.abs(oddsBits(probabilityOf(bits)) - bits) < 1e-6)
    assert.equal(oddsBits(0.5), 0)
  })

  test('half as many holders say one bit more, up to a limit', () => {
    assert.equal(rarityBits(0.01, 0.005), 1)
    assert.equal(rarityBits(0.01, 0.01), 0)
    assert.equal(rarityBits(0.01, 1e-9), 8)
    assert.equal(within(3, -7), -3)
  })

  test('a score is the sum of its steps, which never fall outside the weights', () => {
    for (let record = 1; record < records.size; record += 13) {
      walkSteps(records.comparisons, 0, record, (c, step) => {
        assert.ok(step >= 0 && step < (model.comparisons[c]?.bits.length ?? 0))
      })
    }
  })
})
