import { foldHeading, guessColumns, type Wanted } from '../../../../platform/tables/index.ts'
import type { PlaceField } from '../../rules/place.ts'

const degrees = (most: number) => (cell: string) =>
  /^[+-]?\d{1,3}[.,]\d{3,}$/.test(cell) && Math.abs(parseFloat(cell)) <= most
const short = (most: number) => (cell: string) => cell.length <= most

/** How columns of places are headed; OpenStreetMap's `addr:…` reads as "addr …" once folded. */
const wanted: Wanted[] = [
  { field: 'longitude', names: ['longitude', 'lon', 'lng', 'long', 'x'], looks: degrees(180) },
  { field: 'latitude', names: ['latitude', 'lat', 'y'], looks: degrees(90) },
  {
    field: 'unit',
    names: ['unit', 'flat', 'apartment', 'apt', 'door', 'addr unit', 'addr flats', 'sub building name', 'address 2'],
    looks: short(60),
  },
  {
    field: 'floor',
    names: ['floor', 'level', 'addr floor', 'storey'],
    looks: (cell) => /^\D{0,8}-?\d{0,3}\D{0,8}$/.test(cell),
  },
  {
    field: 'floors',
    names: ['floors', 'levels', 'storeys', 'building levels'],
    looks: (cell) => /^\d{1,3}$/.test(cell),
  },
  {
    field: 'number',
    names: [
      'house number',
      'house',
      'number',
      'no',
      'nr',
      'building number',
      'street number',
      'addr housenumber',
      'house name',
      'building name',
      'addr housename',
    ],
    looks: short(60),
  },
  {
    field: 'street',
    names: ['street', 'street name', 'road', 'thoroughfare', 'addr street', 'strasse', 'rue', 'calle'],
  },
  {
    field: 'address',
    names: ['address', 'full address', 'address line 1', 'address 1', 'addr full', 'adresse', 'direccion'],
  },
  { field: 'town', names: ['town', 'city', 'suburb', 'post town', 'addr city', 'ort'] },
]

/**
 * Guesses the field of each column. A town counts only where the file names more than one: it is then part of the
 * street's name, since two towns may each have a High Street.
 */
export function guessPlaceColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): (PlaceField | null)[] {
  const guessed = guessColumns(columns, rows, wanted) as (PlaceField | null)[]
  return guessed.map((field, at) => (field === 'town' && distinct(rows, at) < 2 ? null : field))
}

const distinct = (rows: readonly (readonly string[])[], at: number): number =>
  new Set(rows.map((row) => foldHeading(row[at] ?? '')).filter(Boolean)).size

/** Whether these columns can say where a door is: one line, or a street with its numbers. */
export function canRead(fields: readonly (PlaceField | null)[]): boolean {
  return fields.includes('address') || (fields.includes('street') && fields.includes('number'))
}
