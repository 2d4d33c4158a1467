import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PeopleIndex } from './arrive.ts'
import { planFor } from './link.ts'
import { recordsOf } from './records.ts'
import { town } from './town.ts'

const { people } = town(600, 11)
const plan = planFor(recordsOf(people))

describe('someone arrives', () => {
  test('each person who is there is found, with reasons that add up', () => {
    const index = new PeopleIndex(people, plan)
    people.rows.forEach((row, number) => {
      const matches = index.arrive(row)
      const own = matches.find(({ rows }) => rows.includes(number))
      assert.ok(own, `row ${number} is not found`)
      const total = own.reasons.reduce((sum, { bits }) => sum + bits, 0)
      assert.ok(Math.abs(total - own.bits) < 1e-9)
    })
  })

  test('a stranger is nobody', () => {
    assert.deepEqual(new PeopleIndex(people, plan).arrive(['Zoltan', 'Quimby', '1901-02-03', '0123456789', 'x']), [])
  })

  test('asking leaves no trace', () => {
    const index = new PeopleIndex(people, plan)
    const row = people.rows[5] as string[]
    const first = index.arrive(row)
    for (const other of people.rows) index.arrive(other)
    assert.deepEqual(index.arrive(row), first)
  })

  test('who was added is found by the next, under the number given', () => {
    const index = new PeopleIndex(people, plan)
    const row = ['Zoltan', 'Quimby', '1961-02-03', '07712345678', '9 Quay Street']
    const number = index.add(row)
    assert.equal(number, people.rows.length)
    const [match] = index.arrive(['Zoltan', 'Qiumby', '1961-02-03', '07712345678', '9 Quay St'])
    assert.deepEqual(match?.rows, [number])
    assert.equal(match?.tier, 'surely')
  })

  test('a full index says so', () => {
    const index = new PeopleIndex(people, plan, 1)
    assert.notEqual(index.add(['Zoltan', 'Quimby', '', '', '']), -1)
    assert.equal(index.add(['Ama', 'Owusu', '', '', '']), -1)
    assert.equal(index.arrive(people.rows[0] as string[])[0]?.tier, 'surely')
  })
})
