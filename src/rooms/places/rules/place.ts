import { sayAddress, splitAddress } from './address.ts'
import { placeKey } from './key.ts'

/** What a column of a file of places may hold. */
export const PLACE_FIELDS = [
  'address',
  'street',
  'number',
  'town',
  'unit',
  'floor',
  'floors',
  'longitude',
  'latitude',
] as const
export type PlaceField = (typeof PLACE_FIELDS)[number]

/** One door of a file, with the building and the street it stands in. Degrees, or null where the file has none. */
export type ReadPlace = {
  street: string
  streetKey: string
  number: string
  numberKey: string
  address: string
  unit: string
  unitKey: string
  floor: number | null
  floors: number | null
  longitude: number | null
  latitude: number | null
}

/** Why a row can't be taken; its sentence stands in `words.ts` under `rowProblems`. */
export type RowProblem =
  | 'no-address'
  | 'too-long'
  | 'bad-longitude'
  | 'bad-latitude'
  | 'half-place'
  | 'bad-floor'
  | 'bad-floors'
  | 'bad-characters'

const LONGEST = 200
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const HARMFUL = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

/** Whether a name can be kept: not too long, and without characters that nobody sees. */
export const isSound = (text: string): boolean => text.length <= LONGEST && !HARMFUL.test(text)

/** Reads one row, its cells by field. */
export function readPlace(cells: Partial<Record<PlaceField, string>>): ReadPlace | RowProblem {
  const cell = (field: PlaceField) => (cells[field] ?? '').normalize('NFC').trim()
  const all = PLACE_FIELDS.map(cell)
  if (all.some((text) => text.length > LONGEST)) return 'too-long'
  if (all.some((text) => HARMFUL.test(text))) return 'bad-characters'
  const { unit, number, street } = houseOf(cell)
  const numberKey = placeKey(number)
  if (numberKey === '') return 'no-address'
  const longitude = degrees(cell('longitude'), 180)
  const latitude = degrees(cell('latitude'), 90)
  if (Number.isNaN(longitude)) return 'bad-longitude'
  if (Number.isNaN(latitude)) return 'bad-latitude'
  if ((longitude === null) !== (latitude === null)) return 'half-place'
  const floor = floorOf(cell('floor'))
  if (Number.isNaN(floor)) return 'bad-floor'
  const floors = wholeNumber(cell('floors'), 1, 200)
  if (Number.isNaN(floors)) return 'bad-floors'
  const named = cell('town') && street ? `${street}, ${cell('town')}` : street
  return {
    street: named,
    streetKey: placeKey(named),
    number,
    numberKey,
    address: sayAddress({ number, street }),
    unit,
    unitKey: placeKey(unit),
    floor,
    floors,
    longitude,
    latitude,
  }
}

/** Columns of their own win over what the one line of the address says. A street alone is no place to knock. */
function houseOf(cell: (field: PlaceField) => string) {
  const line = splitAddress(cell('address'))
  const unit = cell('unit') || line.unit
  if (cell('number')) return { unit, number: cell('number'), street: cell('street') || line.street }
  if (cell('street') === '') return { ...line, unit }
  const { number, street } = cell('address') ? { ...line, street: cell('street') } : splitAddress(cell('street'))
  return { unit, number: street === '' ? '' : number, street }
}

/** Degrees with a point or a comma; null where empty, NaN where it is none. */
function degrees(text: string, most: number): number | null {
  if (text === '') return null
  const value = /^[+-]?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return Math.abs(value) <= most ? value : Number.NaN
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (text === '') return null
  const value = /^[+-]?\d+(\.0+)?$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : Number.NaN
}

const FLOOR_NAMES: Record<string, number> = {
  g: 0,
  gf: 0,
  ground: 0,
  eg: 0,
  rdc: 0,
  lg: -1,
  basement: -1,
  b: -1,
  ug: -1,
}

/** "3", "3rd floor", "G", "ground floor", "LG": 0 is the ground floor. */
export function floorOf(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/\s*(floor|st|nd|rd|th|og|\.)+\s*$/g, '')
    .replace(/(\d)(st|nd|rd|th)\b.*/, '$1')
    .trim()
  if (plain === '') return text === '' ? null : Number.NaN
  return FLOOR_NAMES[plain] ?? wholeNumber(plain, -9, 200)
}
