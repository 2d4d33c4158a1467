import type { Spot } from './plan.ts'

/** Open water in the Irish Sea: the south-west corner of a town that isn't there. */
const ORIGIN = { lon: -4.62, lat: 53.92 }
const METRES_PER_DEGREE = 111_320

/** Metres of the plan as degrees, to seven digits (about a centimetre). */
export function place([east, north]: Spot): [lon: number, lat: number] {
  const lon = ORIGIN.lon + east / (METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180))
  const lat = ORIGIN.lat + north / METRES_PER_DEGREE
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))]
}

/** A Catmull-Rom curve through the points, as a line with about `step` metres between its points. */
export function curve(points: readonly Spot[], step = 6): Spot[] {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as Spot
  const line: Spot[] = [at(0)]
  for (let i = 0; i + 1 < points.length; i++) {
    const pieces = Math.max(1, Math.round(distance(at(i), at(i + 1)) / step))
    for (let k = 1; k <= pieces; k++) line.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), k / pieces))
  }
  return line
}

function between(a: Spot, b: Spot, c: Spot, d: Spot, t: number): Spot {
  const one = (p: number, q: number, r: number, s: number) =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t ** 2 + (3 * q - p - 3 * r + s) * t ** 3)
  return [one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])]
}

export const distance = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The spot `along` metres down the line, and the direction there in radians against the clock from east. */
export function walkTo(line: readonly Spot[], along: number): { at: Spot; heading: number } {
  let left = along
  for (let i = 0; i + 1 < line.length; i++) {
    const [from, to] = [line[i] as Spot, line[i + 1] as Spot]
    const length = distance(from, to)
    if (left <= length || i + 2 === line.length) {
      const part = length === 0 ? 0 : left / length
      const at: Spot = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
      return { at, heading: Math.atan2(to[1] - from[1], to[0] - from[0]) }
    }
    left -= length
  }
  throw new RangeError('A line needs two points')
}

export const lengthOf = (line: readonly Spot[]): number =>
  line.reduce((sum, spot, i) => (i === 0 ? 0 : sum + distance(line[i - 1] as Spot, spot)), 0)

/** The four corners of a rectangle around `at`, turned by `heading`. */
export function rectangle(at: Spot, length: number, depth: number, heading: number): Spot[] {
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)]
  const corner = (x: number, y: number): Spot => [at[0] + x * cos - y * sin, at[1] + x * sin + y * cos]
  const [l, d] = [length / 2, depth / 2]
  return [corner(-l, -d), corner(l, -d), corner(l, d), corner(-l, d)]
}

export const nearestTo = (line: readonly Spot[], spot: Spot): number =>
  Math.min(...line.map((point) => distance(point, spot)))

/** Whether two convex shapes overlap: they do unless the edge of one parts them (separating axes). */
export function overlap(a: readonly Spot[], b: readonly Spot[]): boolean {
  return !edgesOf(a)
    .concat(edgesOf(b))
    .some(([x, y]) => {
      const along = (spots: readonly Spot[]) => spots.map((spot) => spot[0] * -y + spot[1] * x)
      const [one, other] = [along(a), along(b)]
      return Math.max(...one) <= Math.min(...other) || Math.max(...other) <= Math.min(...one)
    })
}

const edgesOf = (shape: readonly Spot[]): Spot[] =>
  shape.map(([x, y], i) => {
    const [nx, ny] = shape[(i + 1) % shape.length] as Spot
    return [nx - x, ny - y]
  })
