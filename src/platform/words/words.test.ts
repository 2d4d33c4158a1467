import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, translations, wordsIn } from './words.ts'

const words = translations({
  en: { door: 'Door', many: (n: number) => `${n} doors` },
  ar: { door: 'باب', many: (n: number) => `${n} أبواب` },
})

test('sentences come in the asked language, by its region, or else in English', () => {
  assert.equal(wordsIn(words, 'ar').door, 'باب')
  assert.equal(wordsIn(words, 'ar-EG').door, 'باب')
  assert.equal(wordsIn(words, 'fr').many(3), '3 doors')
})

test('a name that every object has is not a language', () => {
  assert.equal(wordsIn(words, 'constructor').door, 'Door')
  assert.equal(wordsIn(words, 'toString-x').door, 'Door')
})

test('every language has to have the sentences of English', () => {
  // @ts-expect-error the Arabic sentence is missing
  translations({ en: { door: 'Door' }, ar: {} })
})

test('a language knows its direction', () => {
  assert.deepEqual(['en', 'ar', 'ar-EG', 'he', 'pl'].map(directionOf), ['ltr', 'rtl', 'rtl', 'rtl', 'ltr'])
})
