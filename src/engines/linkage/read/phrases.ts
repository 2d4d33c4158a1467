import { wordsOf } from './fold.ts'

const SHORT = new Map(
  Object.entries({
    st: 'street',
    str: 'street',
    rd: 'road',
    ave: 'avenue',
    av: 'avenue',
    cres: 'crescent',
    cr: 'crescent',
    crt: 'court',
    ct: 'court',
    cct: 'circuit',
    cl: 'close',
    dr: 'drive',
    drv: 'drive',
    gdns: 'gardens',
    gr: 'grove',
    hwy: 'highway',
    la: 'lane',
    ln: 'lane',
    pde: 'parade',
    pl: 'place',
    sq: 'square',
    tce: 'terrace',
    ter: 'terrace',
    apt: 'flat',
    unit: 'flat',
    hse: 'house',
    bldg: 'building',
    mt: 'mount',
    nth: 'north',
    sth: 'south',
  }),
)

/** A street as it is compared: folded, with the usual short forms written out ("12 Mill Rd." is "12 mill road"). */
export function readStreet(raw: string): string {
  return wordsOf(raw)
    .map((word) => SHORT.get(word) ?? word)
    .join(' ')
}

/** Words that say little about which place is meant. */
const EMPTY = new Set('of the city town county borough district and de la le du saint st'.split(' '))

/** The words of a place, street or occupation that can tell it apart. */
export function tellingWords(phrase: string): string[] {
  const words = phrase.split(' ').filter((word) => word !== '')
  const telling = words.filter((word) => word.length > 1 && !EMPTY.has(word))
  return telling.length > 0 ? telling : words
}
