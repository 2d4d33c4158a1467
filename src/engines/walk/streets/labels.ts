// biome-ignore-all lint/style/noNonNullAssertion: indices are positions and label entries, always within the typed arrays
import type { Distances } from '../tour/distances.ts'
import type { Hierarchy } from './hierarchy.ts'
import { type Network, type Spot, ways, withinStretch } from './network.ts'

/** For each thing the important corners it meets on its shortest walks (hubs, rising), and the time to each. */
type Labels = { starts: Int32Array; hubs: Int32Array; walks: Float64Array }
type Label = { hubs: number[]; walks: number[] }

/**
 * Walking times between any two of many spots without a table: two spots share a hub on their shortest walk, so reading
 * two short sorted lists side by side finds it (hub labels, Abraham and others 2011).
 */
export class WalkingTimes implements Distances {
  readonly size: number
  private readonly network: Network
  private readonly spots: readonly Spot[]
  private readonly stretches: Int32Array
  private readonly labels: Labels

  constructor(network: Network, spots: readonly Spot[]) {
    this.size = spots.length
    this.network = network
    this.spots = spots
    this.stretches = Int32Array.from(spots, ({ stretch }) => stretch)
    const corners = cornerLabels(network.hierarchy)
    this.labels = packed(
      spots.map((spot) => merged(ways(network, spot).map((way) => [corners[way.position]!, way.walk]))),
    )
  }

  between(a: number, b: number): number {
    const time = meeting(this.labels, a, b)
    if (this.stretches[a] !== this.stretches[b]) return time
    return Math.min(time, withinStretch(this.network, this.spots[a]!, this.spots[b]!))
  }
}

function cornerLabels(hierarchy: Hierarchy): Label[] {
  const { size, starts, heads, walks } = hierarchy
  const labels: Label[] = new Array(size)
  for (let place = size - 1; place >= 0; place--) {
    const above: [Label, number][] = [[{ hubs: [place], walks: [0] }, 0]]
    for (let arc = starts[place]!; arc < starts[place + 1]!; arc++) above.push([labels[heads[arc]!]!, walks[arc]!])
    labels[place] = pruned(merged(above), labels, place)
  }
  return labels
}

/** All hubs of several labels, each at the shortest of its times. */
function merged(labels: readonly (readonly [Label, number])[]): Label {
  const best = new Map<number, number>()
  for (const [{ hubs, walks }, more] of labels) {
    for (const [index, hub] of hubs.entries()) {
      const walk = walks[index]! + more
      if (walk < (best.get(hub) ?? Number.POSITIVE_INFINITY)) best.set(hub, walk)
    }
  }
  const hubs = [...best.keys()].sort((a, b) => a - b)
  return { hubs, walks: hubs.map((hub) => best.get(hub)!) }
}

/** Leaves out hubs to which a shorter way leads through another hub. */
function pruned(label: Label, labels: readonly Label[], own: number): Label {
  const keep = label.hubs.map((hub, index) => hub === own || meetingOf(label, labels[hub]!) >= label.walks[index]!)
  return { hubs: label.hubs.filter((_, index) => keep[index]), walks: label.walks.filter((_, index) => keep[index]) }
}

function meetingOf(one: Label, two: Label): number {
  let best = Number.POSITIVE_INFINITY
  for (let a = 0, b = 0; a < one.hubs.length && b < two.hubs.length; ) {
    const difference = one.hubs[a]! - two.hubs[b]!
    if (difference === 0) best = Math.min(best, one.walks[a]! + two.walks[b]!)
    if (difference <= 0) a++
    if (difference >= 0) b++
  }
  return best
}

function packed(labels: readonly Label[]): Labels {
  const starts = new Int32Array(labels.length + 1)
  for (const [index, { hubs }] of labels.entries()) starts[index + 1] = starts[index]! + hubs.length
  const hubs = new Int32Array(starts[labels.length]!)
  const walks = new Float64Array(hubs.length)
  for (const [index, label] of labels.entries()) {
    hubs.set(label.hubs, starts[index])
    walks.set(label.walks, starts[index])
  }
  return { starts, hubs, walks }
}

function meeting({ starts, hubs, walks }: Labels, one: number, two: number): number {
  let a = starts[one]!
  let b = starts[two]!
  const endA = starts[one + 1]!
  const endB = starts[two + 1]!
  let best = Number.POSITIVE_INFINITY
  while (a < endA && b < endB) {
    const hubA = hubs[a]!
    const hubB = hubs[b]!
    if (hubA === hubB) {
      const walk = walks[a++]! + walks[b++]!
      if (walk < best) best = walk
    } else if (hubA < hubB) a++
    else b++
  }
  return best
}
