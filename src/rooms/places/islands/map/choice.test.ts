import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Choice } from './choice.ts'

const [one, two, lone] = [
  { id: 'one', street: 'quay', doors: 1 },
  { id: 'two', street: 'quay', doors: 3 },
  { id: 'lone', street: null, doors: 2 },
] as const

test('a street is chosen whole, and given up when one of its houses is left out', () => {
  const choice = new Choice()
  choice.toggle(one, [one, two])
  choice.setStreet('quay', { buildings: 2, doors: 4 })
  assert.deepEqual(choice.count(), { buildings: 2, doors: 4 })
  choice.toggle(one, [one, two])
  assert.deepEqual([choice.streets.size, [...choice.buildings.keys()]], [0, ['two']])
  choice.setStreet('quay', null)
  assert.deepEqual(choice.count(), { buildings: 0, doors: 0 })
})

test('a shape takes in what is not chosen yet, and nothing twice', () => {
  const choice = new Choice()
  choice.setStreet('quay', { buildings: 2, doors: 4 })
  choice.add([one, two, lone, lone])
  assert.deepEqual(choice.count(), { buildings: 3, doors: 6 })
  choice.toggle(lone, [])
  assert.equal(choice.has(lone), false)
})
