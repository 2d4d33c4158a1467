/** Given and family names by language; `[as written, in plain letters]` where the two differ by more than accents. */
export type Written = string | readonly [name: string, plain: string]
export type NamePool = { language: string; given: readonly Written[]; family: readonly Written[]; weight: number }

export const namePools: NamePool[] = [
  {
    language: 'en',
    weight: 9,
    given: [
      'Margaret',
      'Alan',
      'Denise',
      'Kevin',
      'Shanice',
      'Tyrone',
      'Joan',
      'Ruby',
      'Callum',
      'Winston',
      'Beverley',
    ],
    family: [
      'Thwaite',
      'Okafor',
      "D'Angelo",
      'Campbell',
      'Fletcher',
      'Brathwaite',
      'Quayle',
      'Corlett',
      'Hughes',
      'Teare',
    ],
  },
  {
    language: 'ga',
    weight: 2,
    given: ['Siobhán', 'Pádraig', 'Aoife', 'Caoimhe', 'Seán'],
    family: ["O'Ríordáin", 'Ní Dhomhnaill', 'Mac Giolla Phádraig', 'Ó Súilleabháin'],
  },
  {
    language: 'pl',
    weight: 4,
    given: ['Łukasz', 'Małgorzata', 'Krzysztof', 'Agnieszka', 'Zofia', 'Paweł'],
    family: ['Wiśniewski', 'Wójcik', 'Kowalczyk', 'Dąbrowska', 'Szczepański'],
  },
  {
    language: 'pt',
    weight: 3,
    given: ['João', 'Conceição', 'Inês', 'Gonçalo', 'Tomé'],
    family: ['Magalhães', 'Ferreira', 'Simões', 'Araújo'],
  },
  {
    language: 'ar',
    weight: 4,
    given: [
      ['محمد', 'mohammed'],
      ['فاطمة', 'fatima'],
      ['يوسف', 'yusuf'],
      ['ليلى', 'layla'],
      ['خالد', 'khaled'],
      ['مريم', 'maryam'],
    ],
    family: [
      ['الحسيني', 'alhusseini'],
      ['حداد', 'haddad'],
      ['النجار', 'alnajjar'],
      ['درويش', 'darwish'],
    ],
  },
  {
    language: 'uk',
    weight: 3,
    given: [
      ['Олександр', 'oleksandr'],
      ['Оксана', 'oksana'],
      ['Тарас', 'taras'],
      ['Наталія', 'nataliia'],
      ['Ганна', 'hanna'],
    ],
    family: [
      ['Шевченко', 'shevchenko'],
      ['Коваленко', 'kovalenko'],
      ['Бондар', 'bondar'],
      ['Ткачук', 'tkachuk'],
    ],
  },
  {
    language: 'so',
    weight: 3,
    given: ['Abdirahman', 'Hodan', 'Ifrah', 'Mahad', 'Sahra'],
    family: ['Warsame', 'Jama', 'Cabdi', 'Nuur'],
  },
  {
    language: 'bn',
    weight: 2,
    given: ['Rahima', 'Shafiq', 'Nasrin', 'Jamal'],
    family: ['Begum', 'Chowdhury', 'Miah', 'Uddin'],
  },
  {
    language: 'ro',
    weight: 2,
    given: ['Ștefan', 'Ioana', 'Măriuca', 'Andrei'],
    family: ['Țurcanu', 'Dumitrașcu', 'Popescu'],
  },
  {
    language: 'vi',
    weight: 1,
    given: ['Hương', 'Đức', 'Thảo'],
    family: ['Nguyễn', 'Trần', 'Đặng'],
  },
  {
    language: 'zh',
    weight: 1,
    given: [
      ['美玲', 'meiling'],
      ['伟', 'wei'],
      ['建国', 'jianguo'],
    ],
    family: [
      ['陈', 'chen'],
      ['黄', 'huang'],
      ['李', 'li'],
    ],
  },
  {
    language: 'tr',
    weight: 2,
    given: ['Gülşen', 'Ömer', 'Ayşe', 'İbrahim'],
    family: ['Yıldırım', 'Çelik', 'Öztürk'],
  },
  {
    language: 'hu',
    weight: 1,
    given: ['Ágnes', 'Győző', 'Zsófia'],
    family: ['Kőszegi', 'Nagy'],
  },
]

/** Letters that lose nothing but their accent when taken apart don't stand here. */
const plainLetters: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ø: 'o', ð: 'd', þ: 'th', æ: 'ae', ß: 'ss' }

/** A name in letters a to z, for the invented e-mail addresses. */
export const plain = (name: Written): string =>
  (typeof name === 'string' ? name : name[1])
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łđıøðþæß]/g, (letter) => plainLetters[letter] ?? '')
    .replace(/[^a-z]/g, '')

export const written = (name: Written): string => (typeof name === 'string' ? name : name[0])
