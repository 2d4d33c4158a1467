import { type Column, columnsOf, type Kind } from '../people.ts'
import { mailboxOf, readCode, readEmail, readPhone } from '../read/contacts.ts'
import { fold } from '../read/fold.ts'
import { readStreet } from '../read/phrases.ts'
import { remembered } from '../read/remember.ts'
import { birthField } from './birth.ts'
import { type CodeColumns, codeField } from './code.ts'
import { type Field, NEIGHBOURS, ONE_HOME } from './comparison.ts'
import { nameField } from './names.ts'
import { type PhraseColumn, phraseField } from './phrase.ts'
import { postcodeField } from './postcode.ts'

/**
 * The fields that these columns make up, with room for so many records. A kind without columns makes no field. Where people
 * live comes first: the rest is weighed knowing how near two of them live.
 */
export function fieldsOf(columns: readonly Column[], places: number): Field[] {
  const at = (kind: Kind) => columnsOf(columns, kind)
  const [given, surname, full] = [at('given-name'), at('surname'), at('full-name')]
  const named = given.length + surname.length + full.length > 0
  const codes = (kind: Kind, reading: Omit<CodeColumns, 'columns'>) =>
    at(kind).length > 0 ? [codeField({ ...reading, columns: at(kind) }, places)] : []
  const phrases = (kind: Kind, reading: Omit<PhraseColumn, 'column'>) =>
    at(kind).map((column, i) =>
      phraseField({ ...reading, of: i === 0 ? reading.of : `${reading.of} ${i + 1}`, column }, places),
    )
  return [
    ...at('postcode').map((column) => postcodeField(column, places)),
    ...phrases('street', { of: 'street', read: remembered(readStreet), near: ONE_HOME }),
    ...codes('house-number', { of: 'house number', read: readCode }),
    ...phrases('place', { of: 'place', read: remembered(fold), near: NEIGHBOURS }),
    ...codes('phone', { of: 'phone', read: readPhone, home: true }),
    ...(named ? [nameField({ given, surname, full }, places)] : []),
    ...at('birth-date').map((column) => birthField(column, places)),
    ...codes('id', { of: 'number', read: readCode }),
    ...codes('email', { of: 'e-mail', read: readEmail, parts: (email) => [mailboxOf(email)] }),
    ...phrases('occupation', { of: 'occupation', read: remembered(fold) }),
    ...codes('gender', { of: 'gender', read: remembered(fold) }),
  ]
}
