import type { People } from './people.ts'
import { randomFrom } from './random.ts'

/** People of a made town for tests, with the truth: households of two who share street, phone and surname. */
export type Town = { people: People; truth: number[] }

const GIVEN =
  'amara robert fatima george natalia pedro winifred samuel ingrid tomasz leila oscar mei hugo zainab colm priya ruth'.split(
    ' ',
  )
const SHORT: Record<string, string> = { robert: 'bob', winifred: 'winnie', samuel: 'sam', natalia: 'nat' }
const SYLLABLES = 'bar den fol gam hur kel lin mor nes pit rud sel tam vor wex'.split(' ')

/** So many persons, of whom every third stands twice, once with a slip of the finger, a short form, or a missing value. */
export function town(persons: number, seed: number): Town {
  const random = randomFrom(seed)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const rows: string[][] = []
  const truth: number[] = []
  let home = ['', '', '']
  for (let person = 0; person < persons; person++) {
    if (person % 2 === 0)
      home = [
        pick(SYLLABLES) + pick(SYLLABLES),
        `${digits(2)} ${pick(SYLLABLES)}${pick(SYLLABLES)} street`,
        `07${digits(9)}`,
      ]
    const [surname = '', street = '', phone = ''] = home
    const born = `19${3 + Math.floor(random() * 7)}${digits(1)}-0${1 + Math.floor(random() * 9)}-1${digits(1)}`
    const given = GIVEN[(Math.floor(random() * 9) * 2 + (person % 2)) % GIVEN.length] as string
    const row = [given, surname, born, phone, street]
    rows.push(row)
    truth.push(person)
    if (person % 3 !== 0) continue
    rows.push(slipped(row, person))
    truth.push(person)
  }
  const kinds = ['given-name', 'surname', 'birth-date', 'phone', 'street'] as const
  return { people: { columns: kinds.map((kind) => ({ name: kind, kind })), rows }, truth }
}

function slipped(
  [given = '', surname = '', born = '', phone = '', street = '']: readonly string[],
  person: number,
): string[] {
  const slips = [
    [SHORT[given] ?? given, surname, born, phone, street],
    [given, surname.slice(0, 2) + surname.slice(3), born, '', street],
    [given, surname, `${born.slice(0, 9)}9`, phone, ''],
    [surname, given, born, phone, street.replace('street', 'st')],
  ]
  return slips[Math.floor(person / 3) % slips.length] as string[]
}
