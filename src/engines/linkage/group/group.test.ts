import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { agglomerate } from './agglomerate.ts'
import { componentsOf, LARGEST_PART, type Pairs } from './components.ts'

function square(size: number, bits: (a: number, b: number) => number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, i) =>
    bits(Math.min(i % size, Math.floor(i / size)), Math.max(i % size, Math.floor(i / size))),
  )
}

function pairs(list: readonly (readonly [number, number, number])[]): Pairs {
  return {
    a: Int32Array.from(list, ([a]) => a),
    b: Int32Array.from(list, ([, b]) => b),
    bits: Float32Array.from(list, ([, , bits]) => bits),
  }
}

describe('agglomerate', () => {
  test('a chain of likenesses doesn’t make one person of its two ends', () => {
    const chain = square(6, (a, b) => (b === a + 1 ? 8 : -15))
    const [groups] = agglomerate(chain, 6, [0])
    assert.deepEqual([...(groups ?? [])], [0, 0, 2, 2, 4, 4])
  })

  test('one weak link doesn’t part a person whom the others hold together', () => {
    const person = square(5, (a, b) => (a === 0 && b === 4 ? -3 : 10))
    assert.deepEqual([...(agglomerate(person, 5, [0])[0] ?? [])], [0, 0, 0, 0, 0])
  })

  test('groups of a stricter cut lie whole in those of a weaker one', () => {
    const bits = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 49, maxLength: 49 })
    fc.assert(
      fc.property(bits, (values) => {
        const [strict, weak] = agglomerate(
          square(7, (a, b) => values[a * 7 + b] as number),
          7,
          [10, 0],
        )
        for (let a = 0; a < 7; a++) {
          for (let b = 0; b < 7; b++) if (strict?.[a] === strict?.[b]) assert.equal(weak?.[a], weak?.[b])
        }
      }),
    )
  })

  test('the numbers of the members don’t matter', () => {
    const bits = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 36, maxLength: 36 })
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
    fc.assert(
      fc.property(bits, order, (values, places) => {
        const value = (a: number, b: number) => values[Math.min(a, b) * 6 + Math.max(a, b)] as number
        const [plain] = agglomerate(square(6, value), 6, [0])
        const [moved] = agglomerate(
          square(6, (a, b) => value(places[a] as number, places[b] as number)),
          6,
          [0],
        )
        for (let a = 0; a < 6; a++) {
          for (let b = 0; b < 6; b++) {
            const together = plain?.[places[a] as number] === plain?.[places[b] as number]
            assert.equal(moved?.[a] === moved?.[b], together)
          }
        }
      }),
    )
  })
})

describe('componentsOf', () => {
  test('links hold a part together, weak ones don’t, and who is alone is left out', () => {
    const parts = componentsOf(
      6,
      pairs([
        [0, 2, 5],
        [2, 4, 1],
        [1, 3, -1],
      ]),
      0,
    )
    assert.deepEqual(
      parts.map((part) => part.toSorted()),
      [[0, 2, 4]],
    )
  })

  test('a part that is too large is split at its weakest links', () => {
    const size = LARGEST_PART + 20
    const chain = Array.from({ length: size - 1 }, (_, i) => [i, i + 1, i === 49 ? 2 : 9] as const)
    const parts = componentsOf(size, pairs(chain), 0)
    assert.deepEqual(
      parts.map(({ length }) => length).toSorted((a, b) => a - b),
      [50, size - 50],
    )
  })

  test('a part that no link splits falls apart in the end, and does not hang', () => {
    const size = LARGEST_PART + 1
    const chain = Array.from({ length: size - 1 }, (_, i) => [i, i + 1, 9] as const)
    assert.deepEqual(componentsOf(size, pairs(chain), 0), [])
  })
})
