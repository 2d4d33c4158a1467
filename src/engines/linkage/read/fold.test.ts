import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, wordsOf } from './fold.ts'

test('accents, apostrophes and letters of their own are folded to plain ones', () => {
  assert.equal(fold('Łukasz O’Neill-Šmíd'), 'lukasz oneill smid')
  assert.equal(fold('Søren Åse Þór'), 'soren ase thor')
  assert.equal(fold('STRAẞE'), 'strasse')
  assert.equal(fold('José'), fold('Jose\u0301'))
})

test('names in Cyrillic, Greek and Arabic meet their Latin spelling', () => {
  assert.equal(fold('Наталья Иванова'), 'natalia ivanova')
  assert.equal(fold('Γιώργος'), 'giorgos')
  assert.equal(fold('محمد'), 'mhmd')
})

test('letters of other scripts stay as they are', () => {
  assert.equal(fold('王 芳'), '王 芳')
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))))
})

test('a value of signs and blanks has no words', () => {
  assert.deepEqual(wordsOf(' -- ?! '), [])
  assert.deepEqual(wordsOf(' city,  of Ely '), ['city', 'of', 'ely'])
})
