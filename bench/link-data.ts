import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Column, Kind, People, Row } from '../src/engines/linkage/index.ts'

/** People with their truth: `truth[row]` names the person whom the row tells of. */
export type Labelled = { name: string; people: People; truth: string[] }

const KINDS: Record<string, Kind> = {
  full_name: 'full-name',
  first_name: 'given-name',
  given_name: 'given-name',
  surname: 'surname',
  dob: 'birth-date',
  date_of_birth: 'birth-date',
  birth_place: 'place',
  city: 'place',
  suburb: 'place',
  state: 'place',
  postcode_fake: 'postcode',
  postcode: 'postcode',
  street_number: 'house-number',
  address_1: 'street',
  address_2: 'street',
  soc_sec_id: 'id',
  email: 'email',
  gender: 'gender',
  occupation: 'occupation',
}

const FILES: Record<string, readonly string[]> = {
  historical: ['historical_figures_a.csv'],
  fake1000: ['fake_1000.csv'],
  febrl1: ['febrl_dataset1.csv'],
  febrl2: ['febrl_dataset2.csv'],
  febrl3: ['febrl_dataset3.csv'],
  febrl4: ['febrl_dataset4a.csv', 'febrl_dataset4b.csv'],
}

const folder = join(
  process.env.HOLDFAST_TEST_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'linkage',
)

/** Whether the labelled sets are on this machine. */
export function hasLinkageData(): boolean {
  return existsSync(folder)
}

/** Every labelled set, Febrl with and without its number of social security. All columns of a known kind are used. */
export function labelledSets(): Labelled[] {
  return Object.keys(FILES).flatMap((name) =>
    name.startsWith('febrl') ? [labelled(name), labelled(name, ['soc_sec_id'])] : [labelled(name)],
  )
}

export function labelled(name: string, without: readonly string[] = []): Labelled {
  const records = (FILES[name] ?? []).flatMap(readRecords)
  const names = Object.keys(records[0] ?? {}).filter((column) => KINDS[column] && !without.includes(column))
  const columns = names.map((column): Column => ({ name: column, kind: KINDS[column] as Kind }))
  const rows = records.map((record) => names.map((column) => record[column] ?? ''))
  const truth = records.map((record) => record.cluster ?? record.rec_id?.split('-')[1] ?? '')
  return { name: without.length > 0 ? `${name}-without-number` : name, people: { columns, rows }, truth }
}

function readRecords(file: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, file)), { columns: true, trim: true })
}

const CONSONANTS = 'bcdfghjklmnpqrstvwxz'

/**
 * So many rows grown from a set: each copy is other people, with other surnames, places, postcodes and dates of birth, and with
 * the same errors between their records as the people of the set have. Occupations and common given names
 * stay, so that they are as common as in the set.
 */
export function grow({ people: { columns, rows }, truth }: Labelled, size: number): Labelled {
  const grown: Row[] = []
  const whose: string[] = []
  const common = whoseNamesAreCommon({ name: '', people: { columns, rows }, truth })
  for (let copy = 0; grown.length < size; copy++) {
    const turn = turnFor(copy)
    for (let i = 0; i < rows.length && grown.length < size; i++) {
      const person = `${truth[i]}/${copy}`
      grown.push(
        copy === 0
          ? (rows[i] as Row)
          : changed(columns, rows[i] as Row, turn, shiftOf(person), common.has(truth[i] as string)),
      )
      whose.push(person)
    }
  }
  return { name: `grown to ${size}`, people: { columns, rows: grown }, truth: whose }
}

type Change = (text: string) => string

/** Puts other consonants for the consonants, the same for a whole copy, so that what was alike stays alike. */
function turnFor(copy: number): Change {
  const step = 1 + (copy % (CONSONANTS.length - 1))
  const stride = [1, 3, 7, 9, 11, 13, 17, 19][Math.floor(copy / (CONSONANTS.length - 1)) % 8] as number
  return (text) =>
    text.replace(/[b-df-hj-np-tv-xz]/g, (c) => CONSONANTS[(CONSONANTS.indexOf(c) * stride + step) % 20] as string)
}

function changed(columns: readonly Column[], row: Row, turn: Change, shift: number, keepsGiven: boolean): Row {
  const given = row[columns.findIndex(({ kind }) => kind === 'given-name')] ?? ''
  const change: Partial<Record<Kind, Change>> = {
    surname: turn,
    'given-name': keepsGiven ? (value) => value : turn,
    'full-name': (value) =>
      turnDigits(value, shift).replace(/\S+/g, (word) => (keepsGiven && word === given ? word : turn(word))),
    'birth-date': (value) => (value === '' ? '' : value.slice(0, 2) + turnDigits(value.slice(2), shift)),
    place: turn,
    postcode: (value) => turn(turnDigits(value, shift)),
  }
  return row.map((value, i) => change[columns[i]?.kind as Kind]?.(value ?? '') ?? value)
}

/** Adds a digit of the shift to each digit of the text, except in "-01-01", which says that only the year is known. */
function turnDigits(text: string, shift: number): string {
  const kept = text.endsWith('-01-01') ? 2 : text.length
  return text.replace(/\d/g, (digit, at: number) =>
    at < kept ? String((Number(digit) + (Math.floor(shift / 10 ** (at % 5)) % 10)) % 10) : digit,
  )
}

function shiftOf(person: string): number {
  let hash = 7
  for (const letter of person) hash = (Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0) ^ (hash >>> 9)
  return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) % 99_991
}

const COMMON = 100

/** The persons one of whose given names many records bear. */
function whoseNamesAreCommon({ people: { columns, rows }, truth }: Labelled): Set<string> {
  const given = columns.findIndex(({ kind }) => kind === 'given-name')
  const borne = Map.groupBy(rows, (row) => row[given] ?? '')
  return new Set(truth.filter((_, i) => (borne.get(rows[i]?.[given] ?? '')?.length ?? 0) >= COMMON))
}
