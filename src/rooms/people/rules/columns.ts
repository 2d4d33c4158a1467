import type { Wanted } from '../../../platform/tables/index.ts'

/** What a column of a file of people can hold. */
export const personFields = [
  'given',
  'family',
  'full',
  'email',
  'phone',
  'address',
  'postcode',
  'born',
  'languages',
  'external',
] as const
export type PersonField = (typeof personFields)[number]

const looksEmail = (cell: string) => /^\S+@\S+\.\S+$/.test(cell)
const looksPhone = (cell: string) => /^[+(]?\d[\d\s()./-]{5,}$/.test(cell) && cell.replace(/\D/g, '').length <= 15
const looksDate = (cell: string) => /^(\d{8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})/.test(cell)
const looksShort = (cell: string) => cell.length <= 40

/** The headings that people's files really have, in a few languages. */
export const wantedColumns: readonly (Wanted & { field: PersonField })[] = [
  {
    field: 'email',
    names: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'correo', 'courriel'],
    looks: looksEmail,
    sure: true,
    many: true,
  },
  {
    field: 'given',
    names: [
      'given name',
      'first name',
      'firstname',
      'forename',
      'given',
      'first',
      'vorname',
      'prénom',
      'prenom',
      'nombre',
    ],
    looks: looksShort,
  },
  {
    field: 'family',
    names: [
      'family name',
      'last name',
      'lastname',
      'surname',
      'family',
      'last',
      'nachname',
      'nom',
      'apellidos',
      'apellido',
    ],
    looks: looksShort,
  },
  { field: 'full', names: ['full name', 'name', 'member name', 'contact name', 'fullname'] },
  {
    field: 'phone',
    names: [
      'phone',
      'mobile',
      'telephone',
      'phone number',
      'mobile number',
      'mobile phone',
      'tel',
      'cell',
      'handy',
      'telefon',
      'téléphone',
      'telefono',
    ],
    looks: looksPhone,
    many: true,
  },
  {
    field: 'born',
    names: ['date of birth', 'dob', 'birth date', 'birthdate', 'birthday', 'born', 'geburtsdatum'],
    looks: looksDate,
  },
  { field: 'postcode', names: ['postcode', 'post code', 'postal code', 'zip', 'zip code', 'plz'] },
  {
    field: 'address',
    names: [
      'address',
      'street',
      'street number',
      'house number',
      'address 1',
      'address 2',
      'address 3',
      'address line 1',
      'address line 2',
      'suburb',
      'town',
      'city',
      'state',
      'county',
      'flat',
      'unit',
      'house',
    ],
    many: true,
  },
  {
    field: 'external',
    names: [
      'id',
      'member no',
      'member number',
      'membership number',
      'member id',
      'membership no',
      'unique id',
      'rec id',
      'record id',
      'external id',
      'contact id',
      'person id',
      'mitgliedsnummer',
      'mitglieds nr',
      'no adhérent',
      'número de socio',
      'reference',
    ],
  },
  { field: 'languages', names: ['language', 'languages', 'preferred language', 'spoken languages'] },
]
