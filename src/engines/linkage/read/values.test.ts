import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { districtOf, mailboxOf, readCode, readEmail, readPhone } from './contacts.ts'
import { readDate } from './dates.ts'
import { Dictionary, hashOf, NOTHING } from './dictionary.ts'
import { readStreet, tellingWords } from './phrases.ts'

describe('readDate', () => {
  test('the usual ways to write a date of birth are one', () => {
    for (const written of ['1956-04-09', '19560409', '9/4/1956', '09.04.1956', '1956/4/9', ' 1956-04-09T00:00:00Z']) {
      assert.equal(readDate(written), '19560409', written)
    }
  })

  test('an impossible day is kept, since a typing error can still be compared', () => {
    assert.equal(readDate('1839-01-81'), '18390181')
  })

  test('a year alone is a year, and anything else says nothing', () => {
    assert.equal(readDate('1956'), '1956')
    for (const nothing of ['', 'unknown', '4/56', '-0050-01-0']) assert.equal(readDate(nothing), '')
  })
})

describe('contacts', () => {
  test('a phone number is the same with and without its country', () => {
    assert.equal(readPhone('+44 20 7946 0958'), readPhone('(020) 7946-0958'))
    assert.equal(readPhone('123'), '')
  })

  test('an e-mail address loses case and tag, and needs an @', () => {
    assert.equal(readEmail(' Ama.Owusu+news@Example.ORG '), 'ama.owusu@example.org')
    assert.equal(readEmail('ama.owusu'), '')
    assert.equal(mailboxOf('ama@example.org'), 'ama')
  })

  test('a postcode is one code, and its district the part that neighbours share', () => {
    assert.equal(readCode(' SE10 8EJ'), 'se108ej')
    assert.equal(districtOf('se108ej'), 'se10')
    assert.equal(districtOf('4011'), '40')
    assert.equal(districtOf(''), '')
  })
})

describe('phrases', () => {
  test('short forms of streets are written out', () => {
    assert.equal(readStreet('12 Mill Rd.'), '12 mill road')
  })

  test('the words that tell are what is left of the usual ones', () => {
    assert.deepEqual(tellingWords('city of edinburgh'), ['edinburgh'])
    assert.deepEqual(tellingWords('city of'), ['city', 'of'])
  })
})

describe('Dictionary', () => {
  test('equal texts have one number, others another, nothing has none', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const dictionary = new Dictionary()
        const ids = texts.map((text) => dictionary.id(text))
        texts.forEach((a, i) => {
          for (const [j, b] of texts.entries()) assert.equal(ids[i] === ids[j], a === b)
          assert.equal(ids[i] === NOTHING, a === '')
        })
      }),
    )
  })

  test('it keeps the letters of many long texts while it grows', () => {
    const dictionary = new Dictionary()
    const texts = Array.from({ length: 3000 }, (_, i) => `text number ${i} ${'x'.repeat(i % 50)}`)
    for (const text of texts) dictionary.id(text)
    const { letters, starts } = dictionary
    texts.forEach((text, id) => {
      assert.equal(String.fromCharCode(...letters.subarray(starts[id], starts[id + 1])), text)
    })
  })

  test('a hash is never the one that means nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.notEqual(hashOf(text), 0)))
  })
})
