// biome-ignore-all lint/style/noNonNullAssertion: indices are positions, always within the typed arrays
import { TableDistances } from '../tour/distances.ts'
import { type Network, type Spot, ways, withinStretch } from './network.ts'

/**
 * Walking times from one spot to many: up the hierarchy from the spot, then once down through everything (PHAST, Delling and
 * others 2011). Two passes over the arcs in order of memory, no queue.
 */
export class Walks {
  private readonly network: Network
  private readonly times: Float64Array

  constructor(network: Network) {
    this.network = network
    this.times = new Float64Array(network.hierarchy.size)
  }

  /** The time to each of `goals`; endless where no way leads. */
  from(start: Spot, goals: Goals): Float32Array {
    this.spread(start)
    const result = goals.reach(this.times)
    for (const goal of goals.onStretch(start.stretch)) {
      result[goal] = Math.min(result[goal]!, withinStretch(this.network, start, goals.spots[goal]!))
    }
    return result
  }

  private spread(start: Spot) {
    const { times } = this
    times.fill(Number.POSITIVE_INFINITY)
    let lowest = times.length
    for (const { position, walk } of ways(this.network, start)) {
      times[position] = Math.min(times[position]!, walk)
      lowest = Math.min(lowest, position)
    }
    this.climb(lowest)
    this.descend()
  }

  private climb(lowest: number) {
    const { times } = this
    const { starts, heads, walks, size } = this.network.hierarchy
    for (let place = lowest; place < size; place++) {
      const time = times[place]!
      if (time === Number.POSITIVE_INFINITY) continue
      for (let arc = starts[place]!; arc < starts[place + 1]!; arc++) {
        const through = time + walks[arc]!
        if (through < times[heads[arc]!]!) times[heads[arc]!] = through
      }
    }
  }

  private descend() {
    const { times } = this
    const { starts, heads, walks, size } = this.network.hierarchy
    for (let place = size - 1; place >= 0; place--) {
      let time = times[place]!
      for (let arc = starts[place]!; arc < starts[place + 1]!; arc++) {
        const through = times[heads[arc]!]! + walks[arc]!
        if (through < time) time = through
      }
      times[place] = time
    }
  }
}

/** Spots to be reached, made ready once for many starts. */
export class Goals {
  readonly spots: readonly Spot[]
  private readonly positions: Int32Array
  private readonly walks: Float64Array
  private readonly byStretch = new Map<number, number[]>()

  constructor(network: Network, spots: readonly Spot[]) {
    this.spots = spots
    this.positions = new Int32Array(2 * spots.length)
    this.walks = new Float64Array(2 * spots.length)
    for (const [index, spot] of spots.entries()) {
      for (const [end, { position, walk }] of ways(network, spot).entries()) {
        this.positions[2 * index + end] = position
        this.walks[2 * index + end] = walk
      }
      this.byStretch.set(spot.stretch, [...this.onStretch(spot.stretch), index])
    }
  }

  onStretch(stretch: number): readonly number[] {
    return this.byStretch.get(stretch) ?? []
  }

  /** The times to the spots through the corners at the ends of their stretches. */
  reach(times: Float64Array): Float32Array {
    const { positions, walks } = this
    const result = new Float32Array(this.spots.length)
    for (let index = 0; index < result.length; index++) {
      const one = times[positions[2 * index]!]! + walks[2 * index]!
      const two = times[positions[2 * index + 1]!]! + walks[2 * index + 1]!
      result[index] = Math.min(one, two)
    }
    return result
  }
}

/** Walking times between all spots, in seconds. */
export function walkingTable(network: Network, spots: readonly Spot[]): TableDistances {
  const walks = new Walks(network)
  const goals = new Goals(network, spots)
  const table = new Float32Array(spots.length * spots.length)
  for (const [index, spot] of spots.entries()) table.set(walks.from(spot, goals), index * spots.length)
  return new TableDistances(spots.length, table)
}
