import type { BranchKey } from '../organisations.ts'

/** Metres east and north of the town's south-west corner. */
export type Spot = readonly [east: number, north: number]

/**
 * Houses along one side of a street: from and to in metres along it, how wide each plot is, and what stands there.
 * A `shop` has flats above; a `terrace` leaves no gaps, a `pair` is two houses and a gap, a `cottage` stands alone.
 */
export type Row = {
  side: 'left' | 'right'
  from: number
  to: number
  kind: 'terrace' | 'pair' | 'cottage' | 'shop'
  branch?: BranchKey
}

export type StreetPlan = { key: string; name: string; branch: BranchKey; through: Spot[]; rows: Row[] }

const odd = 'left'
const even = 'right'

/** Saltmarsh: a bay with the old harbour, lanes up from it, the hill with its two contour streets, two estates. */
export const streetPlans: StreetPlan[] = [
  {
    key: 'harbour-front',
    name: 'Harbour Front',
    branch: 'harbour',
    through: [
      [40, 52],
      [105, 98],
      [190, 116],
      [285, 106],
      [360, 66],
    ],
    rows: [
      { side: odd, from: 20, to: 122, kind: 'shop' },
      { side: odd, from: 128, to: 240, kind: 'shop' },
      { side: odd, from: 252, to: 345, kind: 'terrace' },
    ],
  },
  {
    key: 'quay-street',
    name: 'Quay Street',
    branch: 'harbour',
    through: [
      [360, 66],
      [410, 58],
      [476, 72],
    ],
    rows: [
      { side: odd, from: 14, to: 104, kind: 'terrace' },
      { side: even, from: 18, to: 70, kind: 'pair' },
    ],
  },
  {
    key: 'lighthouse-road',
    name: 'Lighthouse Road',
    branch: 'harbour',
    through: [
      [40, 52],
      [-10, 34],
      [-62, 44],
      [-110, 22],
    ],
    rows: [
      { side: even, from: 14, to: 158, kind: 'cottage' },
      { side: odd, from: 40, to: 100, kind: 'cottage' },
    ],
  },
  {
    key: 'market-street',
    name: 'Market Street',
    branch: 'harbour',
    through: [
      [58, 126],
      [130, 158],
      [205, 168],
      [295, 158],
      [378, 124],
    ],
    rows: [
      { side: odd, from: 12, to: 160, kind: 'terrace' },
      { side: odd, from: 172, to: 320, kind: 'terrace' },
      { side: even, from: 12, to: 150, kind: 'pair' },
      { side: even, from: 166, to: 300, kind: 'shop' },
    ],
  },
  {
    key: 'net-loft-lane',
    name: 'Net Loft Lane',
    branch: 'harbour',
    through: [
      [105, 98],
      [122, 130],
      [130, 158],
      [124, 206],
    ],
    rows: [
      { side: odd, from: 70, to: 100, kind: 'terrace' },
      { side: even, from: 70, to: 100, kind: 'terrace' },
    ],
  },
  {
    key: 'anchor-street',
    name: 'Anchor Street',
    branch: 'harbour',
    through: [
      [285, 106],
      [292, 132],
      [295, 158],
      [300, 208],
    ],
    rows: [
      { side: odd, from: 64, to: 96, kind: 'terrace' },
      { side: even, from: 64, to: 96, kind: 'terrace' },
    ],
  },
  {
    key: 'ropewalk',
    name: 'Ropewalk',
    branch: 'harbour',
    through: [
      [62, 200],
      [205, 208],
      [352, 214],
    ],
    rows: [
      { side: odd, from: 8, to: 132, kind: 'pair', branch: 'hillside' },
      { side: odd, from: 156, to: 276, kind: 'terrace', branch: 'hillside' },
      { side: even, from: 74, to: 134, kind: 'pair' },
      { side: even, from: 156, to: 228, kind: 'pair' },
    ],
  },
  {
    key: 'chapel-hill',
    name: 'Chapel Hill',
    branch: 'hillside',
    through: [
      [190, 116],
      [203, 142],
      [205, 168],
      [205, 208],
      [192, 256],
      [214, 306],
      [200, 352],
      [204, 392],
    ],
    rows: [
      { side: odd, from: 104, to: 140, kind: 'pair' },
      { side: even, from: 104, to: 140, kind: 'pair' },
      { side: even, from: 160, to: 230, kind: 'pair' },
      { side: odd, from: 236, to: 276, kind: 'cottage' },
    ],
  },
  {
    key: 'lime-kiln-lane',
    name: 'Lime Kiln Lane',
    branch: 'hillside',
    through: [
      [62, 200],
      [54, 236],
      [74, 270],
    ],
    rows: [
      { side: odd, from: 14, to: 66, kind: 'cottage' },
      { side: even, from: 24, to: 66, kind: 'cottage' },
    ],
  },
  {
    key: 'upper-terrace',
    name: 'Upper Terrace',
    branch: 'hillside',
    through: [
      [74, 270],
      [135, 286],
      [206, 282],
      [275, 298],
      [356, 286],
    ],
    rows: [
      { side: odd, from: 8, to: 126, kind: 'terrace' },
      { side: odd, from: 150, to: 276, kind: 'pair' },
      { side: even, from: 20, to: 120, kind: 'cottage' },
      { side: even, from: 150, to: 262, kind: 'pair' },
    ],
  },
  {
    key: 'curlew-rise',
    name: 'Curlew Rise',
    branch: 'hillside',
    through: [
      [135, 286],
      [122, 318],
      [138, 356],
    ],
    rows: [{ side: odd, from: 20, to: 56, kind: 'cottage' }],
  },
  {
    key: 'gorse-bank',
    name: 'Gorse Bank',
    branch: 'hillside',
    through: [
      [88, 340],
      [138, 356],
      [202, 348],
      [268, 362],
      [330, 348],
    ],
    rows: [
      { side: odd, from: 6, to: 104, kind: 'pair' },
      { side: odd, from: 132, to: 240, kind: 'pair' },
      { side: even, from: 70, to: 104, kind: 'cottage' },
      { side: even, from: 140, to: 236, kind: 'cottage' },
    ],
  },
  {
    key: 'station-road',
    name: 'Station Road',
    branch: 'hillside',
    through: [
      [378, 124],
      [366, 168],
      [352, 214],
      [356, 286],
      [392, 338],
      [384, 396],
    ],
    rows: [
      { side: even, from: 18, to: 82, kind: 'terrace', branch: 'harbour' },
      { side: even, from: 108, to: 166, kind: 'terrace' },
      { side: odd, from: 100, to: 152, kind: 'terrace' },
      { side: odd, from: 178, to: 270, kind: 'pair' },
    ],
  },
  {
    key: 'kelp-way',
    name: 'Kelp Way',
    branch: 'harbour',
    through: [
      [366, 168],
      [424, 186],
      [478, 172],
      [498, 126],
      [476, 72],
    ],
    rows: [],
  },
  {
    key: 'heron-crescent',
    name: 'Heron Crescent',
    branch: 'hillside',
    through: [
      [374, 312],
      [424, 296],
      [474, 318],
      [478, 366],
      [434, 392],
      [388, 372],
    ],
    rows: [
      { side: odd, from: 150, to: 226, kind: 'pair' },
      { side: even, from: 20, to: 84, kind: 'pair' },
    ],
  },
  {
    key: 'dock-road',
    name: 'Dock Road',
    branch: 'port-workers',
    through: [
      [476, 72],
      [530, 64],
      [600, 68],
    ],
    rows: [],
  },
]

export type BlockPlan = {
  key: string
  name: string
  street: string
  branch: BranchKey
  at: Spot
  /** Length, depth in metres and how it is turned, in degrees against the clock from east. */
  size: readonly [number, number, number]
  floors: number
  flats: number
}

/** The blocks of the two estates, and the one place of the other organisation. Flats are numbered from the ground up. */
export const blockPlans: BlockPlan[] = [
  {
    key: 'kelp-house',
    name: 'Kelp House',
    street: 'kelp-way',
    branch: 'harbour',
    at: [446, 140],
    size: [30, 20, 14],
    floors: 12,
    flats: 6,
  },
  {
    key: 'harbour-court',
    name: 'Harbour Court',
    street: 'kelp-way',
    branch: 'harbour',
    at: [446, 96],
    size: [48, 13, 8],
    floors: 5,
    flats: 6,
  },
  {
    key: 'heron-house',
    name: 'Heron House',
    street: 'heron-crescent',
    branch: 'hillside',
    at: [430, 342],
    size: [22, 22, 40],
    floors: 8,
    flats: 4,
  },
  {
    key: 'dock-canteen',
    name: 'Dock Canteen',
    street: 'dock-road',
    branch: 'port-workers',
    at: [560, 52],
    size: [26, 12, 4],
    floors: 2,
    flats: 3,
  },
]
