import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Dictionary } from '../read/dictionary.ts'
import { areAlike, jaroWinkler, oneKeystrokeApart } from './likeness.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdé1'), minLength: 1, maxLength: 8 })

function both(a: string, b: string): [Dictionary, number, number] {
  const texts = new Dictionary()
  return [texts, texts.id(a), texts.id(b)]
}

/** Optimal string alignment distance by its definition, to check the quick test against. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i && j ? 0 : i + j)),
  )
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, cell(i - 1, j) + 1, cell(i, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, cell(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row) row[j] = least
    }
  }
  return cell(a.length, b.length)
}

test('one keystroke apart is distance one, by the definition', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(a !== b)
      assert.equal(oneKeystrokeApart(...both(a, b)), distance(a, b) === 1)
    }),
    { numRuns: 2000 },
  )
})

test('Jaro and Winkler give what their papers give', () => {
  for (const [a, b, degree] of [
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
  ] as const) {
    assert.ok(Math.abs(jaroWinkler(...both(a, b)) - degree) < 0.0001, `${a} ${b} ${jaroWinkler(...both(a, b))}`)
  }
})

test('likeness is symmetric and at most one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const degree = jaroWinkler(...both(a, b))
      assert.ok(degree >= 0 && degree <= 1)
      assert.ok(Math.abs(degree - jaroWinkler(...both(b, a))) < 1e-9)
    }),
  )
})

test('turning pairs away by their letters turns away no pair that is alike', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(0.7, 0.85, 0.92), (a, b, degree) => {
      assert.equal(areAlike(...both(a, b), degree), jaroWinkler(...both(a, b)) >= degree)
    }),
    { numRuns: 2000 },
  )
})
