import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readName, soundOf } from './names.ts'
import { rootsOf } from './nicknames.ts'

describe('readName', () => {
  test('given name and surname are taken from their columns', () => {
    const name = readName('Mary Ann', 'Keith-Falconer', '')
    assert.deepEqual(name, { given: 'mary', surname: 'keith falconer', words: ['mary', 'ann', 'keith', 'falconer'] })
  })

  test('a full name alone gives its first word and its last', () => {
    const name = readName('', '', 'George Rowland Hill')
    assert.deepEqual(name, { given: 'george', surname: 'hill', words: ['george', 'rowland', 'hill'] })
  })

  test('a title in the column of given names gives way to the name', () => {
    assert.equal(readName('sir', 'hill', 'sir george rowland hill').given, 'george')
    assert.deepEqual(readName('sir', '', 'sir'), { given: '', surname: '', words: [] })
  })

  test('particles, ordinals, numbers and remarks are no names', () => {
    const name = readName('Algernon', 'of Kintore', 'Algernon, 9th of Kintore (cricketer, born 1852) 2nd')
    assert.deepEqual(name, { given: 'algernon', surname: 'kintore', words: ['algernon', 'kintore'] })
  })

  test('one word alone is a given name, with no surname made up', () => {
    assert.deepEqual(readName('', '', 'Madonna'), { given: 'madonna', surname: '', words: ['madonna'] })
  })

  test('nothing is nothing', () => {
    assert.deepEqual(readName('', '', ''), { given: '', surname: '', words: [] })
  })
})

describe('soundOf', () => {
  test('spellings of one sound are one', () => {
    for (const [one, other] of [
      ['philips', 'fillips'],
      ['mohammed', 'muhamad'],
      ['clark', 'clarke'],
      ['mhmd', 'muhammad'],
    ] as const) {
      assert.equal(soundOf(one), soundOf(other), `${one} and ${other}`)
    }
  })

  test('other names sound otherwise', () => {
    assert.notEqual(soundOf('baker'), soundOf('barker'))
  })
})

describe('rootsOf', () => {
  test('a short form has the name that it is short for', () => {
    assert.ok(rootsOf('peggy').includes('margaret'))
    assert.deepEqual(rootsOf('bert'), ['albert', 'gilbert', 'herbert', 'hubert', 'robert'])
  })

  test('a name in its full form is its own root', () => {
    assert.ok(rootsOf('reginald').includes('reginald'))
    assert.deepEqual(rootsOf('oluwaseun'), ['oluwaseun'])
  })
})
