import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plural, sayNumber } from './plural.ts'

const doors = (n: number) => plural('en', n, { zero: 'no door', one: '{n} door', other: '{n} doors' })

test('English has one and many, and zero where it is said apart', () => {
  assert.deepEqual([0, 1, 2, 1200].map(doors), ['no door', '1 door', '2 doors', '1,200 doors'])
  assert.equal(plural('en', 0, { one: '{n} door', other: '{n} doors' }), '0 doors')
})

test('Polish and Arabic take the form of their own grammar', () => {
  const polish = (n: number) => plural('pl', n, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' })
  assert.deepEqual([1, 3, 5, 22].map(polish), ['osoba', 'osoby', 'osób', 'osoby'])
  const arabic = (n: number) => plural('ar', n, { one: 'باب', two: 'بابان', few: 'أبواب', many: 'بابًا', other: 'باب' })
  assert.deepEqual([1, 2, 3, 11].map(arabic), ['باب', 'بابان', 'أبواب', 'بابًا'])
})

test('a form that is missing falls back to other', () => {
  assert.equal(plural('ar', 2, { other: 'أبواب {n}' }), 'أبواب 2')
})

test('numbers are written as the language writes them', () => {
  assert.equal(sayNumber('en', 1234567), '1,234,567')
  assert.equal(sayNumber('de', 1234567), '1.234.567')
})
