import type { BranchKey } from '../organisations.ts'
import { lengthOf, nearestTo, overlap, rectangle, walkTo } from './geometry.ts'
import type { BlockPlan, Row, Spot, StreetPlan } from './plan.ts'

type Door = { unit: string | null; floor: number; position: number }

export type Building = {
  key: string
  street: string
  branch: BranchKey
  number: string
  name: string | null
  at: Spot
  outline: Spot[]
  floors: number
  doors: Door[]
}

/** Width of a plot, width and depth of what stands on it, in metres. */
const kinds = {
  terrace: { plot: 7.4, width: 7.2, depth: 9, floors: 2 },
  pair: { plot: 10.5, width: 7.5, depth: 8.5, floors: 2 },
  cottage: { plot: 16, width: 8.5, depth: 7.5, floors: 1 },
  shop: { plot: 10, width: 9.6, depth: 11, floors: 3 },
} as const

const FROM_KERB = 5.5
const JUNCTION = 13

type Line = { key: string; line: Spot[] }

/** The houses of one row, left out where another street or a house that stands already is in the way. */
export function buildRow(
  plan: StreetPlan,
  row: Row,
  streets: Line[],
  standing: Building[],
  numbers: { left: number; right: number },
): Building[] {
  const kind = kinds[row.kind]
  const line = streets.find((street) => street.key === plan.key)?.line ?? []
  const others = streets.filter((street) => street.key !== plan.key)
  const built: Building[] = []
  const end = Math.min(row.to, lengthOf(line))
  for (let along = row.from + kind.plot / 2, n = 0; along <= end; along += kind.plot, n++) {
    const { at: kerb, heading } = walkTo(line, along)
    const across = heading + (row.side === 'left' ? Math.PI / 2 : -Math.PI / 2)
    const away = FROM_KERB + kind.depth / 2
    // The two houses of a pair lean together, wall to wall.
    const lean = row.kind === 'pair' ? ((n % 2 === 0 ? 1 : -1) * (kind.plot - kind.width)) / 2 : 0
    const at: Spot = [
      kerb[0] + away * Math.cos(across) + lean * Math.cos(heading),
      kerb[1] + away * Math.sin(across) + lean * Math.sin(heading),
    ]
    if (others.some((other) => nearestTo(other.line, at) < JUNCTION)) continue
    const outline = rectangle(at, kind.width, kind.depth, heading)
    // The plot beside it keeps its wall: only a house that reaches further than half a metre is in the way.
    const core = rectangle(at, kind.width - 1, kind.depth - 1, heading)
    if ([...standing, ...built].some((other) => overlap(other.outline, core))) continue
    const number = String(numbers[row.side])
    numbers[row.side] += 2
    built.push({
      key: `${plan.key}-${number}`,
      street: plan.key,
      branch: row.branch ?? plan.branch,
      number,
      name: null,
      at,
      outline,
      floors: kind.floors,
      doors: row.kind === 'shop' ? shopDoors(built.length) : [{ unit: null, floor: 0, position: 1 }],
    })
  }
  return built
}

/** A shop below, flats above: one flat a floor, in every fifth house two. */
function shopDoors(index: number): Door[] {
  const flats = index % 5 === 2 ? 4 : 2
  const letters = ['A', 'B', 'C', 'D'].slice(0, flats)
  const flat = (letter: string, i: number): Door => ({
    unit: `Flat ${letter}`,
    floor: flats === 2 ? i + 1 : Math.floor(i / 2) + 1,
    position: flats === 2 ? 1 : (i % 2) + 1,
  })
  return [{ unit: 'Shop', floor: 0, position: 1 }, ...letters.map(flat)]
}

export const buildBlocks = (plans: BlockPlan[]): Building[] =>
  plans.map(({ key, street, branch, name, at, size: [length, depth, turned], floors, flats }) => ({
    key,
    street,
    branch,
    number: name,
    name,
    at,
    outline: rectangle(at, length, depth, (turned * Math.PI) / 180),
    floors,
    doors: Array.from({ length: floors * flats }, (_, i) => ({
      unit: `Flat ${i + 1}`,
      floor: Math.floor(i / flats),
      position: (i % flats) + 1,
    })),
  }))
