// biome-ignore-all lint/style/noNonNullAssertion: indices are stops and places, always within the typed arrays

/**
 * A closed tour as an array and its inverse. It changes by writing a stretch of places anew, and remembers what stood
 * there, so that everything since `settle` can be taken back.
 */
export class Sequence {
  readonly size: number
  readonly stops: Int32Array
  readonly places: Int32Array
  private readonly replaced: number[] = []

  constructor(order: ArrayLike<number>) {
    this.size = order.length
    this.stops = Int32Array.from(order)
    this.places = new Int32Array(order.length)
    for (let place = 0; place < order.length; place++) this.places[order[place]!] = place
  }

  next(stop: number): number {
    const place = this.places[stop]! + 1
    return this.stops[place === this.size ? 0 : place]!
  }

  previous(stop: number): number {
    const place = this.places[stop]!
    return this.stops[place === 0 ? this.size - 1 : place - 1]!
  }

  /** The stop at a place, counted round the tour. */
  at(place: number): number {
    return this.stops[place % this.size]!
  }

  /** Writes the first `count` of `stops`, from the place `start` on, round the tour. */
  write(start: number, stops: Int32Array, count: number) {
    let place = start
    for (let index = 0; index < count; index++) {
      if (place === this.size) place = 0
      this.replaced.push(this.stops[place]!)
      this.put(place++, stops[index]!)
    }
    this.replaced.push(start, count)
  }

  private put(place: number, stop: number) {
    this.stops[place] = stop
    this.places[stop] = place
  }

  /** Takes back every change since `settle`. */
  undo() {
    const { replaced } = this
    while (replaced.length > 0) {
      const count = replaced.pop()!
      let place = (replaced.pop()! + count) % this.size
      for (let index = 0; index < count; index++) {
        place = place === 0 ? this.size - 1 : place - 1
        this.put(place, replaced.pop()!)
      }
    }
  }

  /** What is done stays. */
  settle() {
    this.replaced.length = 0
  }

  /** The tour from `start` on. */
  order(start: number): number[] {
    const place = this.places[start]!
    return [...this.stops.subarray(place), ...this.stops.subarray(0, place)]
  }
}
