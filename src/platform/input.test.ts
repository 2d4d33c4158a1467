import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as v from 'valibot'
import { id, isHarmless, longText, oneLine, optionalId, shortText } from './input.ts'

const problem = (schema: v.GenericSchema, input: unknown) => v.safeParse(schema, input).issues?.[0]?.message

test('a line is one line, in one spelling, and tidying it again changes nothing', () => {
  assert.equal(v.parse(shortText, '  Zoe\u0308\n Dupont '), 'Zoë Dupont')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(oneLine(oneLine(text)), oneLine(text))))
})

test('what can’t be kept or shown is refused, wherever it stands', () => {
  for (const bad of ['a\u0000', '\u0007', 'a\u202Eb', '\u2066x', 'half \ud83d', '\u0085'])
    assert.equal(problem(shortText, bad), 'platform.bad-characters', JSON.stringify(bad))
  assert.equal(problem(longText, 'x\u0000'), 'platform.bad-characters')
  for (const good of ['👩🏽‍🚒', 'أم كلثوم', '<b>&', 'o\u200Dk']) assert.equal(problem(shortText, good), undefined, good)
})

test('whatever is taken is harmless and short enough', () => {
  const anything = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 300 })
  fc.assert(
    fc.property(anything, (text) => {
      const read = v.safeParse(shortText, text)
      if (read.success) assert.ok(isHarmless(read.output) && read.output.length <= 200)
    }),
  )
})

test('too long, missing and no text are told apart', () => {
  assert.equal(problem(shortText, 'x'.repeat(201)), 'platform.too-long')
  assert.equal(problem(longText, 'x'.repeat(5001)), 'platform.too-long')
  for (const missing of ['', ' \n ', undefined, 7, ['a']])
    assert.equal(problem(shortText, missing), 'platform.required')
  assert.equal(v.parse(longText, ' a\r\nb '), 'a\nb')
})

test('an id is a UUID, and an empty choice is none', () => {
  assert.equal(problem(id, 'people'), 'platform.bad-id')
  assert.equal(v.parse(optionalId, ''), null)
  assert.equal(v.parse(optionalId, undefined), null)
})
