/** An address taken apart. `number` is what stands on the house: "14a", or the name of a block. */
export type Address = { unit: string; number: string; street: string }

/** "Flat 3", "Apt. 3B", "unit 12", "Wohnung 4", "3rd floor left" */
const UNIT =
  /^(flat|apartment|apt\.?|unit|room|studio|suite|wohnung|appartement|piso|#)\s*\S|^(\d+(st|nd|rd|th)|ground|top|basement)\s+(floor|flat)/i
/** "14", "14a", "12-14", "12/14", "14 b" */
const NUMBER = /\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?/.source
const NUMBER_FIRST = new RegExp(`^(${NUMBER})[\\s,]+(\\D.*)$`, 'i')
const NUMBER_LAST = new RegExp(`^(\\D.*?)[\\s,]+(${NUMBER})$`, 'i')
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`, 'i')

/**
 * Takes one line apart, whichever end the number stands at: "Flat 31, Kelp House, Kelp Way", "14a Market Street",
 * "Hafenstraße 9", "14, Market Street, Saltmarsh". What follows the street (town, postcode) is left out.
 */
export function splitAddress(line: string): Address {
  const parts = line
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
  const unit = parts.length > 1 && UNIT.test(parts[0] ?? '') ? (parts.shift() ?? '') : ''
  const [first = '', second = ''] = parts
  const numbered = houseOf(first)
  if (numbered) return { unit, ...numbered }
  if (NUMBER_ALONE.test(first) && second !== '') return { unit, number: first, street: second }
  if (second === '') return { unit, number: first, street: '' }
  const below = houseOf(second)
  return { unit, number: first, street: below ? below.street : second }
}

function houseOf(part: string): { number: string; street: string } | null {
  const first = NUMBER_FIRST.exec(part)
  if (first) return { number: tight(first[1]), street: first[2] ?? '' }
  const last = NUMBER_LAST.exec(part)
  return last ? { number: tight(last[2]), street: (last[1] ?? '').trim() } : null
}

const tight = (number = ''): string => number.replace(/\s+/g, '')

/** An address as it is said: "14a Market Street", "Kelp House, Kelp Way". */
export function sayAddress({ number, street }: Pick<Address, 'number' | 'street'>): string {
  if (street === '') return number
  return /^\d/.test(number) ? `${number} ${street}` : `${number}, ${street}`
}
