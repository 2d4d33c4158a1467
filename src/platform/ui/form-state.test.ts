import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyForm, entriesOf, fieldId, idOf, stateFor } from './form-state.ts'

test('what was typed wins over what is stored', () => {
  assert.deepEqual(entriesOf({ name: 'Amira' }, 'name', 'Amina'), ['Amira'])
  assert.deepEqual(entriesOf({ name: '' }, 'name', 'Amina'), [''])
  assert.deepEqual(entriesOf({}, 'name', 'Amina'), ['Amina'])
  assert.deepEqual(entriesOf({}, 'name'), [])
})

test('boxes come back as they were ticked, also when none was', () => {
  assert.deepEqual(entriesOf({ consent: ['mail', 'text'] }, 'consent', ['mail']), ['mail', 'text'])
  assert.deepEqual(entriesOf({ consent: 'text' }, 'consent', ['mail']), ['text'])
  assert.deepEqual(entriesOf({ name: 'Amira' }, 'consent', ['mail']), [])
})

test('a refusal stands at its own form and at no other', () => {
  const state = { action: '/people', values: { name: '' }, problems: { name: 'Say a name.' }, refusal: 'Not added.' }
  assert.equal(stateFor(state, '/people'), state)
  assert.equal(stateFor(state, '/people/4/merge'), emptyForm)
  const anywhere = { values: {}, problems: {}, refusal: 'Not added.' }
  assert.equal(stateFor(anywhere, '/people'), anywhere)
})

test('ids are made of letters and numbers, and say which form they are of', () => {
  assert.equal(idOf('/people/4/merge'), 'people-4-merge')
  assert.equal(idOf('/'), 'here')
  assert.equal(fieldId('form-people', 'contact[0].mail'), 'form-people-contact-0-mail')
  assert.equal(fieldId('', 'name'), 'name')
})
