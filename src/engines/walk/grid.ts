// biome-ignore-all lint/style/noNonNullAssertion: indices are points and cells, always within the typed arrays

/** Points of the plane sorted into square cells, to visit them in growing squares round a place. */
export class Grid {
  readonly cell: number
  private readonly left: number
  private readonly bottom: number
  private readonly columns: number
  private readonly rows: number
  private readonly starts: Int32Array
  private readonly points: Int32Array

  /** @param perCell how many points a cell holds on average */
  constructor(x: Float64Array, y: Float64Array, perCell = 3) {
    const [left, right] = extent(x)
    const [bottom, top] = extent(y)
    const area = Math.max((right - left) * (top - bottom), 1e-9)
    const longest = Math.max(right - left, top - bottom, 1e-9)
    this.left = left
    this.bottom = bottom
    this.cell = Math.max(Math.sqrt((area * perCell) / Math.max(x.length, 1)), longest / 2000)
    this.columns = Math.floor((right - left) / this.cell) + 1
    this.rows = Math.floor((top - bottom) / this.cell) + 1
    this.starts = new Int32Array(this.columns * this.rows + 1)
    this.points = new Int32Array(x.length)
    this.sort(x, y)
  }

  private sort(x: Float64Array, y: Float64Array) {
    const { starts, points } = this
    const cells = Int32Array.from(x, (east, point) => this.row(y[point]!) * this.columns + this.column(east))
    for (const cell of cells) starts[cell + 1]!++
    for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!
    const next = starts.slice()
    for (let point = 0; point < points.length; point++) points[next[cells[point]!]!++] = point
  }

  private column(x: number) {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.left) / this.cell)))
  }

  private row(y: number) {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.bottom) / this.cell)))
  }

  /** The ring from which on every cell is visited. */
  rings(): number {
    return Math.max(this.columns, this.rows)
  }

  /** Visits the points of the square ring `ring` cells away; the place itself lies in ring 0. */
  visitRing(x: number, y: number, ring: number, visit: (point: number) => void) {
    const column = this.column(x)
    const row = this.row(y)
    for (let r = Math.max(0, row - ring); r <= Math.min(this.rows - 1, row + ring); r++) {
      const edge = Math.abs(r - row) === ring
      const stride = edge || ring === 0 ? 1 : 2 * ring
      for (let c = column - ring; c <= column + ring; c += stride) {
        if (c < 0 || c >= this.columns) continue
        const cell = r * this.columns + c
        for (let at = this.starts[cell]!; at < this.starts[cell + 1]!; at++) visit(this.points[at]!)
      }
    }
  }
}

function extent(values: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return values.length ? [low, high] : [0, 0]
}
