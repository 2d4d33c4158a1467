import type { LonLat, Metres, Seconds } from '../units.ts'
import { metres, seconds } from '../units.ts'

/**
 * How a way is walked. A street has two sides and is crossed anywhere; a big road is crossed only at its ends and crossings;
 * a path has no sides; steps are a path that goes up.
 */
export type WayKind = 'street' | 'big-road' | 'path' | 'steps'

export type Way = { kind: WayKind /** Indices into the map's nodes. */; nodes: readonly number[] }

/** Streets as they come from a map: bends and junctions, the ways through them, and where roads can be crossed. */
export type StreetMap = { nodes: readonly LonLat[]; ways: readonly Way[]; crossings: ReadonlySet<number> }

export type WalkingRates = {
  metresPerSecond: number
  metresPerSecondOnSteps: number
  /** Time to get to the other side. */
  crossStreet: Seconds
  crossBigRoad: Seconds
  crossBigRoadUnmarked: Seconds
}

/** 5 km/h, as OpenStreetMap's routers walk. */
export const USUAL_RATES: WalkingRates = {
  metresPerSecond: 5 / 3.6,
  metresPerSecondOnSteps: 0.7,
  crossStreet: seconds(5),
  crossBigRoad: seconds(12),
  crossBigRoadUnmarked: seconds(40),
}

/** Streets as lines without width: what routers without sidewalks reckon with. */
export const CENTRE_LINES: WalkingRates = {
  metresPerSecond: 5 / 3.6,
  metresPerSecondOnSteps: 5 / 3.6,
  crossStreet: seconds(0),
  crossBigRoad: seconds(0),
  crossBigRoadUnmarked: seconds(0),
}

/** A stretch of way between two junctions; `along` gives the metres from its first node to each. */
export type Stretch = { kind: WayKind; nodes: readonly number[]; along: readonly Metres[]; walk: Seconds }

export const lengthOf = (stretch: Stretch): Metres => stretch.along.at(-1) ?? metres(0)
