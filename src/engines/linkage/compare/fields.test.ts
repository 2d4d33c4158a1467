import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Column, Kind, Row } from '../people.ts'
import { SILENT } from './comparison.ts'
import { fieldsOf } from './fields.ts'

/** How two rows agree on each thing, in words; what a row doesn't say is left out. */
function agreement(kinds: readonly Kind[], a: Row, b: Row): Record<string, string> {
  const columns = kinds.map((kind, i): Column => ({ name: `${i}`, kind }))
  const fields = fieldsOf(columns, 2)
  for (const field of fields) {
    field.put(a, 0)
    field.put(b, 1)
  }
  const found = fields
    .flatMap((field) => field.comparisons)
    .map((comparison) => {
      const level = comparison.level(0, 1)
      assert.equal(level, comparison.level(1, 0), `${comparison.of} is symmetric`)
      return [comparison.of, level === SILENT ? '' : (comparison.levels[level]?.how ?? '')]
    })
  return Object.fromEntries(found.filter(([, how]) => how !== ''))
}

const NAMES: Kind[] = ['given-name', 'surname']

describe('names', () => {
  for (const [a, b, given, surname] of [
    [['Robert', 'Reid'], ['Robert', 'Reid'], 'same', 'same'],
    [['Robert', 'Reid'], ['Bob', 'Reed'], 'short form', 'one keystroke off'],
    [['Roberto', 'Reid'], ['Bob', 'Ried'], 'short form', 'one keystroke off'],
    [['Robert', 'Reid'], ['R.', 'Reid'], 'initial', 'same'],
    [['Robert', 'Reid'], ['S.', 'Reid'], 'other', 'same'],
    [['Amara', 'Okonkwo'], ['Amira', 'Okonkvo'], 'one keystroke off', 'one keystroke off'],
    [['Robert', 'Reid'], ['Reid', 'Robert'], 'among the other names', 'among the other names'],
    [['Isaac', 'Campbell'], ['Campbell', 'Hyland'], 'other', 'among the other names'],
    [['Наталья', 'Иванова'], ['Natalia', 'Ivanova'], 'same', 'same'],
    [['Fatima', 'Philips'], ['Oluwaseun', 'Fillips'], 'other', 'alike'],
  ] as const) {
    test(`${a.join(' ')} and ${b.join(' ')}`, () => {
      assert.deepEqual(agreement(NAMES, a, b), { 'given name': given, surname })
    })
  }

  test('a middle name is compared where both have one', () => {
    const kinds: Kind[] = ['full-name']
    assert.equal(agreement(kinds, ['Robert Peyton Reid'], ['Bob Peyton Reid'])['further names'], 'shared')
    assert.equal(agreement(kinds, ['Robert Peyton Reid'], ['Bob John Reid'])['further names'], 'none shared')
    assert.equal(agreement(kinds, ['Robert Peyton Reid'], ['Bob Reid'])['further names'], undefined)
  })

  test('a given name that is the other’s middle name is found', () => {
    const found = agreement(['full-name'], ['George Rowland Hill'], ['Rowland Hill'])
    assert.equal(found['given name'], 'among the other names')
  })
})

describe('dates of birth', () => {
  for (const [a, b, how] of [
    ['1956-04-09', '9/4/1956', 'same'],
    ['1956-04-09', '1956-04-19', 'one digit off'],
    ['1956-04-09', '1956-09-04', 'day and month swapped'],
    ['1956-04-09', '1965-04-09', 'one digit off'],
    ['1956-04-09', '1986-04-10', 'other'],
    ['1956-04-09', '1956-04-22', 'two digits off'],
    ['1856-10-09', '1921-10-09', 'two parts of three the same'],
    ['1956-01-01', '1956-12-23', 'same year'],
  ] as const) {
    test(`${a} and ${b}: ${how}`, () => {
      assert.deepEqual(agreement(['birth-date'], [a], [b]), { 'birth date': how })
    })
  }
})

describe('contacts and addresses', () => {
  test('the best of several phones counts', () => {
    const kinds: Kind[] = ['phone', 'phone']
    assert.deepEqual(agreement(kinds, ['020 7946 0958', '07700 900123'], ['', '+44 20 7946 0958']), { phone: 'same' })
    assert.deepEqual(agreement(kinds, ['020 7946 0958', ''], ['', '']), {})
  })

  test('postcodes agree whole, nearly, or in their district', () => {
    assert.deepEqual(agreement(['postcode'], ['SE10 8EJ'], ['se108ej']), { postcode: 'same' })
    assert.deepEqual(agreement(['postcode'], ['SE10 8EJ'], ['SE1 08EL']), { postcode: 'one keystroke off' })
    assert.deepEqual(agreement(['postcode'], ['SE10 8EJ'], ['SE10 4AB']), { postcode: 'same district' })
    assert.deepEqual(agreement(['postcode'], ['SE10 8EJ'], ['N1 4AB']), { postcode: 'other' })
  })

  test('streets agree through their short forms, places through the words that tell', () => {
    const kinds: Kind[] = ['street', 'place']
    assert.deepEqual(agreement(kinds, ['12 Mill Rd', 'Edinburgh'], ['12 Mill Road', 'City of Edinburgh']), {
      street: 'same',
      place: 'some words the same',
    })
  })

  test('e-mail addresses agree but for case, tag and a slip of the finger', () => {
    assert.deepEqual(agreement(['email'], ['Ama@example.org'], ['ama+x@example.org']), { 'e-mail': 'same' })
    assert.deepEqual(agreement(['email'], ['ama@example.org'], ['ama@exmaple.org']), { 'e-mail': 'one keystroke off' })
  })
})

test('a kind without a column is not compared, and no column at all is no error', () => {
  assert.deepEqual(agreement([], [], []), {})
})

test('whatever is written, every comparison is symmetric and within its levels', () => {
  const kinds: Kind[] = [
    'given-name',
    'surname',
    'full-name',
    'birth-date',
    'phone',
    'email',
    'street',
    'place',
    'postcode',
  ]
  const row = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('ann', 'bob', '1956-04-09', 'a b c')), {
    minLength: kinds.length,
    maxLength: kinds.length,
  })
  fc.assert(fc.property(row, row, (a, b) => void agreement(kinds, a, b)))
})

test('a place that is emptied says nothing, and counts as if it had never been filled', () => {
  const columns: Column[] = [{ name: 'surname', kind: 'surname' }]
  const [field] = fieldsOf(columns, 3)
  const surname = field?.comparisons.find(({ of }) => of === 'surname')
  field?.put(['Reid'], 0)
  field?.put(['Reid'], 1)
  const before = surname?.share(0, 1, 0)
  field?.put(['Okonkwo'], 2)
  field?.take(2)
  assert.equal(surname?.level(0, 2), SILENT)
  assert.equal(surname?.share(0, 1, 0), before)
  assert.ok(field?.handles.every(({ keys, width }) => keys.subarray(2 * width).every((key) => key === 0)))
})

test('what is usual of each comparison adds up to one', () => {
  const kinds: Kind[] = ['full-name', 'birth-date', 'phone', 'postcode', 'street', 'place', 'email', 'id', 'occupation']
  const fields = fieldsOf(
    kinds.map((kind) => ({ name: kind, kind })),
    1,
  )
  for (const { of: what, levels } of fields.flatMap((field) => field.comparisons)) {
    const sum = levels.reduce((all, { usual }) => all + usual, 0)
    assert.ok(Math.abs(sum - 1) < 1e-9, `${what} adds up to ${sum}`)
  }
})
