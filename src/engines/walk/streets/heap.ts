// biome-ignore-all lint/style/noNonNullAssertion: places in the heap are always within the arrays

/** A queue of numbers by key, lowest first; of equal keys the lower number. */
export class Heap {
  private readonly items: number[] = []
  private readonly keys: number[] = []

  get size() {
    return this.items.length
  }

  lowest(): number {
    return this.keys[0]!
  }

  push(item: number, key: number) {
    let place = this.items.length
    this.items.push(item)
    this.keys.push(key)
    for (; place > 0; place = (place - 1) >> 1) {
      const parent = (place - 1) >> 1
      if (!this.isBefore(item, key, parent)) break
      this.items[place] = this.items[parent]!
      this.keys[place] = this.keys[parent]!
    }
    this.items[place] = item
    this.keys[place] = key
  }

  pop(): number {
    const top = this.items[0]!
    const item = this.items.pop()!
    const key = this.keys.pop()!
    if (this.items.length > 0) this.sink(item, key)
    return top
  }

  private sink(item: number, key: number) {
    const { items, keys } = this
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.isBefore(items[child + 1]!, keys[child + 1]!, child)) child++
      if (this.isBefore(item, key, child)) break
      items[place] = items[child]!
      keys[place] = keys[child]!
      place = child
    }
    items[place] = item
    keys[place] = key
  }

  private isBefore(item: number, key: number, place: number) {
    return key < this.keys[place]! || (key === this.keys[place]! && item < this.items[place]!)
  }
}
