import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { explain, tell } from './explain.ts'
import { scoreOf } from './learn/model.ts'
import { findPairs, gather, link, planFor } from './link.ts'
import type { People } from './people.ts'
import { recordsOf } from './records.ts'
import { tierOf } from './tiers.ts'
import { town } from './town.ts'

/** Precision and recall of the pairs that a grouping makes. */
function judge(groups: Int32Array, truth: readonly number[]): { precision: number; recall: number } {
  let [right, made, real] = [0, 0, 0]
  for (let a = 0; a < truth.length; a++) {
    for (let b = 0; b < a; b++) {
      const [together, same] = [groups[a] === groups[b], truth[a] === truth[b]]
      if (together) made++
      if (same) real++
      if (together && same) right++
    }
  }
  return { precision: right / Math.max(made, 1), recall: right / Math.max(real, 1) }
}

/** The groups with more than one row, by what their rows say, whatever the order of the rows. */
function groupsIn(people: People, groups: Int32Array): string[] {
  const members = Map.groupBy(people.rows.keys(), (row) => groups[row])
  return [...members.values()]
    .map((rows) =>
      rows
        .map((row) => people.rows[row]?.join('|'))
        .toSorted()
        .join(' + '),
    )
    .toSorted()
}

describe('link', () => {
  const { people, truth } = town(600, 7)
  const linked = link(people)

  test('finds who stands twice, and leaves two of one household two', () => {
    const probably = judge(linked.probably, truth)
    assert.ok(probably.precision > 0.98, `precision ${probably.precision}`)
    assert.ok(probably.recall > 0.95, `recall ${probably.recall}`)
    assert.ok(judge(linked.surely, truth).precision > 0.995)
  })

  test('who is surely one person is probably one too', () => {
    for (const [row, group] of linked.surely.entries()) assert.equal(linked.probably[row], linked.probably[group])
  })

  test('the pairs that are perhaps one are in different groups', () => {
    linked.perhaps.a.forEach((row, i) => {
      assert.notEqual(linked.probably[row], linked.probably[linked.perhaps.b[i] as number])
      assert.ok(tierOf(linked.perhaps.bits[i] as number))
    })
  })

  test('shards give what one gives, in whatever order they come', () => {
    const records = recordsOf(people)
    const plan = planFor(records)
    const shards = [2, 0, 1].map((part) => findPairs(records, plan, { part, of: 3 }))
    assert.deepEqual(gather(records, plan, shards).probably, linked.probably)
  })

  test('a plan is plain data: written down and read again, it links as before', () => {
    const records = recordsOf(people)
    const plan = JSON.parse(JSON.stringify(linked.plan))
    assert.deepEqual(gather(records, plan, [findPairs(records, plan)]).surely, linked.surely)
  })

  test('it says what its rules can’t see', () => {
    const { rows, columns } = people
    const { blind } = link({ columns, rows: [...rows, ['', '', '', '', '']] }).plan
    assert.deepEqual(blind.silent, [rows.length])
    assert.ok(blind.brought > 0.95 && blind.brought <= 1)
    assert.ok(blind.unseen >= 0 && blind.unseen < 0.2)
  })
})

describe('properties', () => {
  const seeds = fc.integer({ min: 1, max: 1000 })

  test('the order of the records never changes the answer', () => {
    fc.assert(
      fc.property(seeds, fc.integer(), (seed, turn) => {
        const { people } = town(90, seed)
        const order = people.rows.map((row, i) => ({ row, by: Math.imul(i + 1, turn | 1) }))
        const moved: People = { ...people, rows: order.sort((a, b) => a.by - b.by).map(({ row }) => row) }
        const [here, there] = [link(people), link(moved)]
        assert.deepEqual(groupsIn(moved, there.probably), groupsIn(people, here.probably))
        assert.deepEqual(groupsIn(moved, there.surely), groupsIn(people, here.surely))
        assert.deepEqual(there.plan.model, here.plan.model)
      }),
      { numRuns: 12 },
    )
  })

  test('a record and its copy always meet', () => {
    fc.assert(
      fc.property(seeds, fc.nat(89), (seed, copied) => {
        const { people } = town(90, seed)
        const rows = [...people.rows, people.rows[copied] as string[]]
        const { probably } = link({ ...people, rows })
        assert.equal(probably[copied], probably[rows.length - 1])
      }),
      { numRuns: 12 },
    )
  })

  test('scores are symmetric, and the explanation adds up to the score', () => {
    const records = recordsOf(town(200, 3).people)
    const { model } = planFor(records)
    const record = fc.nat(records.size - 1)
    fc.assert(
      fc.property(record, record, (a, b) => {
        const score = scoreOf(records.comparisons, model, a, b)
        assert.ok(Math.abs(score - scoreOf(records.comparisons, model, b, a)) < 1e-9)
        const total = explain(records.comparisons, model, a, b).reduce((sum, { bits }) => sum + bits, 0)
        assert.ok(Math.abs(score - total) < 1e-9)
      }),
    )
  })
})

describe('small and odd lists', () => {
  const columns = town(1, 1).people.columns

  test('nobody, and one person, are linked to nobody', () => {
    assert.equal(link({ columns, rows: [] }).probably.length, 0)
    assert.deepEqual([...link({ columns, rows: [['Ama', 'Owusu', '', '', '']] }).probably], [0])
  })

  test('rows that say only "John" stay as many as they are', () => {
    const { people } = town(300, 5)
    const johns = Array.from({ length: 40 }, () => ['George', '', '', '', ''])
    const { surely, probably } = link({ columns, rows: [...people.rows, ...johns] })
    assert.equal(new Set(probably.slice(-40)).size, 40)
    assert.equal(new Set(surely.slice(-40)).size, 40)
  })

  test('empty rows, nulls and rows too short are no error', () => {
    const rows = [[], [null, undefined, ''], ['Ama', 'Owusu'], ['Ama', 'Owusu', null, null, null]]
    assert.equal(link({ columns, rows }).probably.length, 4)
  })

  test('columns of no known person link nobody', () => {
    assert.deepEqual([...link({ columns: [], rows: [[], []] }).probably], [0, 1])
  })
})

test('reasons are told in one line, strongest first', () => {
  const records = recordsOf(town(200, 3).people)
  const { model } = planFor(records)
  const line = tell(explain(records.comparisons, model, 0, 1))
  assert.match(line, /^\S.* [+-]?\d+\.\d, .*any two people before anything is compared -\d+\.\d$/)
  assert.equal(
    tell([
      { of: 'phone', how: 'same', bits: 9.12 },
      { of: 'surname', how: 'one keystroke off', bits: 4.2 },
      { of: 'street', how: 'other', bits: -1.3 },
    ]),
    'same phone +9.1, surname one keystroke off +4.2, other street -1.3',
  )
})
