// biome-ignore-all lint/style/noNonNullAssertion: indices are stops, always within the arrays
import type { Distances } from './distances.ts'
import type { Neighbours } from './neighbours.ts'

/** Some of the stops as a problem of their own. */
export class SomeDistances implements Distances {
  readonly size: number
  private readonly all: Distances
  private readonly stops: readonly number[]

  constructor(all: Distances, stops: readonly number[]) {
    this.all = all
    this.stops = stops
    this.size = stops.length
  }

  between(a: number, b: number): number {
    return this.all.between(this.stops[a]!, this.stops[b]!)
  }
}

/** The same neighbours, the nearest by `distances` first. */
export function byTime(distances: Distances, { count, list }: Neighbours): Neighbours {
  const sorted = new Int32Array(list.length)
  for (let stop = 0; stop < distances.size; stop++) {
    const near = [...list.subarray(stop * count, (stop + 1) * count)]
    const timed = near.map((other) => ({ other, time: distances.between(stop, other) }))
    timed.sort((a, b) => a.time - b.time || a.other - b.other)
    sorted.set(
      timed.map(({ other }) => other),
      stop * count,
    )
  }
  return { count, list: sorted }
}
