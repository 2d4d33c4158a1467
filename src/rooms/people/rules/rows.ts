import { isHarmless } from '../../../platform/input.ts'
import type { PersonField } from './columns.ts'
import { readDay } from './dates.ts'
import { type Name, nameOf } from './names.ts'

/** What a row says of a person, before its contacts are read. */
export type RowPerson = {
  name: Name
  born: string | null
  languages: string[]
  external: string | null
  written: { kind: 'email' | 'phone' | 'address'; value: string }[]
}

/** Why a row isn't taken; `value` is what stood there. The sentence for `why` is in words.ts. */
export type RowRefused = {
  why:
    | 'no-name'
    | 'too-wide'
    | 'too-long'
    | 'harmful'
    | 'bad-born'
    | 'bad-email'
    | 'bad-phone'
    | 'bad-address'
    | 'suppressed'
  value: string
}

export type Reading = { fields: readonly (PersonField | null)[]; dayFirst: boolean; thisYear: number }

const cellMost = 300
/** What a decoder writes for bytes that aren't in the file's encoding. */
const UNREADABLE = '\ufffd'

/** Reads one row by the fields of its columns. Refused whole if anything in it can't be taken as it stands. */
export function readRow(cells: readonly string[], reading: Reading): { person: RowPerson } | { refused: RowRefused } {
  if (cells.length > reading.fields.length) return { refused: { why: 'too-wide', value: cells.at(-1) ?? '' } }
  const taken = cells.filter((_, at) => reading.fields[at])
  const long = taken.find((cell) => cell.length > cellMost)
  if (long !== undefined) return { refused: { why: 'too-long', value: `${long.slice(0, 40)}…` } }
  const bad = taken.find((cell) => !isHarmless(cell) || cell.includes(UNREADABLE))
  if (bad !== undefined)
    return { refused: { why: 'harmful', value: bad.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?') } }

  const all = (field: PersonField) => cells.filter((cell, at) => reading.fields[at] === field && cell !== '')
  const one = (field: PersonField) => all(field)[0] ?? ''
  const name = nameOf({ given: one('given'), family: one('family'), full: one('full') })
  if (name.full === '') return { refused: { why: 'no-name', value: '' } }
  const born = one('born')
  const day = born === '' ? null : readDay(born, reading.dayFirst, reading.thisYear)
  if (born !== '' && day === null) return { refused: { why: 'bad-born', value: born } }
  const address = joinAddress([...all('address'), ...all('postcode')])
  return {
    person: {
      name,
      born: day,
      languages: one('languages')
        .split(/[\s,;]+/)
        .filter(Boolean),
      external: one('external') || null,
      written: [
        ...all('email').flatMap((value) => parts(value).map((part) => ({ kind: 'email' as const, value: part }))),
        ...all('phone').flatMap((value) => parts(value).map((part) => ({ kind: 'phone' as const, value: part }))),
        ...(address ? [{ kind: 'address' as const, value: address }] : []),
      ],
    },
  }
}

/** One line from the columns of an address: a bare number belongs to the street after it. */
export function joinAddress(columns: readonly string[]): string {
  return columns.reduce((line, part, at) => {
    const bare = at > 0 && /^\d+[a-z]?$/i.test(columns[at - 1] ?? '')
    return line === '' ? part : `${line}${bare ? ' ' : ', '}${part}`
  }, '')
}

/** A cell may hold several, parted by semicolons or commas. */
function parts(cell: string): string[] {
  return cell
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter(Boolean)
}
