import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contactKinds, readContact } from '../contact.ts'
import { accessPage } from './access.ts'
import { type ConsentEntry, newestConsent } from './consent.ts'
import { readDay } from './dates.ts'
import { foldName, initials, nameOf, searchKeys, sortName } from './names.ts'
import { joinAddress, readRow } from './rows.ts'
import { readSearch } from './search.ts'

const written = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Þórdís', 'O’Neill-D’Arcy', 'Łukasz Straße', 'أم كلثوم', '陳大文'),
)

test('folding a name again changes nothing', () => {
  fc.assert(fc.property(written, (name) => assert.equal(foldName(foldName(name)), foldName(name))))
  assert.equal(foldName('  Þórdís O’Neill–Straße '), 'thordis oneill strasse')
})

test('a name has the same initials in any order and spelling of its accents', () => {
  assert.equal(
    initials(nameOf({ given: 'Robert James', family: 'Smith' })),
    initials(nameOf({ full: 'SMITH, Róbert J.' })),
  )
  fc.assert(
    fc.property(fc.shuffledSubarray(['Ana', 'Óscar', 'de', 'la', 'Cruz'], { minLength: 5 }), (words) =>
      assert.equal(initials(nameOf({ full: words.join(' ') })), 'acdlo'),
    ),
  )
})

test('every word of a name begins one of its search keys', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 8 }), (words) => {
      const keys = searchKeys(nameOf({ full: words.join(' ') }))
      for (const word of words) assert.ok(keys.some((key) => key === word || key.startsWith(`${word} `)))
    }),
  )
  assert.equal(sortName(nameOf({ given: 'Zoë', family: 'Ó Briain' })), 'o briain zoe')
})

test('reading a contact again gives the same contact', () => {
  const contact = fc.record({
    kind: fc.constantFrom(...contactKinds),
    value: fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^0\d{9,10}$/)),
  })
  fc.assert(
    fc.property(contact, ({ kind, value }) => {
      const read = readContact(kind, value, 'GB')
      if (!read) return
      assert.equal(readContact(kind, read.value, 'GB')?.normal, read.normal)
      assert.equal(readContact(kind, read.normal, 'GB')?.normal, read.normal)
    }),
  )
})

test('one phone is one phone, however it is written', () => {
  for (const written of ['07700 900123', '+44 7700 900123', '0044 (0)7700-900123', '(07700) 900 123'])
    assert.equal(readContact('phone', written, 'GB')?.normal, '+447700900123', written)
  assert.equal(readContact('phone', '12', 'GB'), null)
  assert.equal(readContact('email', 'Anna@Example.ORG ', 'GB')?.normal, 'anna@example.org')
  for (const wrong of ['anna', 'a@b', 'a b@c.org', 'a@b@c.org', `${'a'.repeat(300)}@b.org`])
    assert.equal(readContact('email', wrong, 'GB'), null, wrong)
})

test('days are read as people write them, and no day that there isn’t', () => {
  for (const written of ['19990219', '1999-02-19', '19/2/1999', '19.02.99', '1999/2/19', '1999-02-19T00:00:00Z'])
    assert.equal(readDay(written, true, 2026), '1999-02-19', written)
  assert.equal(readDay('2/19/1999', false, 2026), '1999-02-19')
  assert.equal(readDay('1.1.26', true, 2026), '2026-01-01')
  assert.equal(readDay('1.1.27', true, 2026), '1927-01-01')
  for (const none of ['19990230', '31/2/1999', '0', 'soon', '1999-13-01', '99999999'])
    assert.equal(readDay(none, true, 2026), null, none)
})

test('of two words on the same thing the newest counts, and of two at once the no, in any order', () => {
  const entry = fc.record({
    purpose: fc.constantFrom('news' as const, 'organising' as const),
    channel: fc.constantFrom('email' as const, 'text' as const),
    given: fc.boolean(),
    at: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries: ConsentEntry[]) => {
      const newest = newestConsent(entries, 'news', 'email')
      assert.equal(newestConsent(entries.toReversed(), 'news', 'email')?.given, newest?.given)
      const about = entries.filter(({ purpose, channel }) => purpose === 'news' && channel === 'email')
      const last = Math.max(...about.map(({ at }) => at))
      assert.equal(newest?.given ?? null, about.length === 0 ? null : about.every((one) => one.at < last || one.given))
    }),
  )
})

test('a row is read by its fields, and an address from its columns', () => {
  const reading = {
    fields: ['external', 'family', 'given', 'address', 'address', 'postcode', null] as const,
    dayFirst: true,
    thisYear: 2026,
  }
  const read = readRow(['7', 'Khan', 'Sam', '14b', 'Pier Road', 'SM1', 'red'], reading)
  assert.deepEqual('person' in read && [read.person.name.full, read.person.external, read.person.written], [
    'Sam Khan',
    '7',
    [{ kind: 'address', value: '14b Pier Road, SM1' }],
  ])
  assert.equal(joinAddress(['Flat 2', '14', 'Pier Road']), 'Flat 2, 14 Pier Road')
  assert.deepEqual(readRow(['7', '', '', '', '', '', ''], reading), { refused: { why: 'no-name', value: '' } })
  assert.deepEqual(readRow(['7', 'a', 'b', '', '', '', '', 'x'], reading), { refused: { why: 'too-wide', value: 'x' } })
  const nul = readRow(['7', 'a\u0000', 'b', '', '', '', ''], reading)
  assert.equal('refused' in nul && nul.refused.why, 'harmful')
})

test('what is typed into a search is a name, an e-mail or a phone', () => {
  assert.deepEqual(readSearch('dor nagy', '44'), { first: 'nagy', others: ['dor'], email: '', phone: '' })
  assert.equal(readSearch('07700 900', '44').phone, '+447700900')
  assert.equal(readSearch('0049 30 12', '44').phone, '+493012')
  assert.deepEqual(readSearch('Dora@Ex', '44'), { first: '', others: [], email: 'dora@ex', phone: '' })
})

test('the page of everything held shows markup as it was written', () => {
  const page = accessPage({
    name: '<i>',
    organisation: '&',
    at: 'now',
    held: [{ says: 's', table: 't', rows: [{ a: '<script>', b: { c: '"' } }] }],
  })
  assert.doesNotMatch(page, /<script>|<i>/)
})
