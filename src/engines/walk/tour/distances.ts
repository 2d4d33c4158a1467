// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the typed arrays

/** How far any two of `size` stops are from each other; symmetric, in one unit, never negative. */
export interface Distances {
  readonly size: number
  between(a: number, b: number): number
}

/** Straight lines in the plane; `rounded` to whole numbers as TSPLIB's EUC_2D has it. */
export class PlaneDistances implements Distances {
  readonly size: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly rounded: boolean

  constructor(x: ArrayLike<number>, y: ArrayLike<number>, rounded = false) {
    this.size = x.length
    this.x = Float64Array.from(x)
    this.y = Float64Array.from(y)
    this.rounded = rounded
  }

  between(a: number, b: number): number {
    const dx = this.x[a]! - this.x[b]!
    const dy = this.y[a]! - this.y[b]!
    const length = Math.sqrt(dx * dx + dy * dy)
    return this.rounded ? Math.floor(length + 0.5) : length
  }
}

/** A table, row after row. */
export class TableDistances implements Distances {
  readonly size: number
  readonly table: Float32Array

  constructor(size: number, table: Float32Array) {
    if (table.length !== size * size) throw new RangeError(`a table of ${size} stops has ${size * size} cells`)
    this.size = size
    this.table = table
  }

  between(a: number, b: number): number {
    return this.table[a * this.size + b]!
  }
}

/** Asks for every pair once, so that asking again is cheap. */
export function tableOf(distances: Distances): TableDistances {
  const { size } = distances
  const table = new Float32Array(size * size)
  for (let a = 1; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const length = distances.between(a, b)
      table[a * size + b] = length
      table[b * size + a] = length
    }
  }
  return new TableDistances(size, table)
}
