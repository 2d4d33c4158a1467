export type LonLat = readonly [longitude: number, latitude: number]
export type Box = { west: number; south: number; east: number; north: number }

/** Whether the place lies in the ring (even-odd rule; the ring may be closed or not). */
export function isInside(ring: readonly LonLat[], [x, y]: LonLat): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i] as LonLat, ring[j] as LonLat]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

export const areDegrees = (places: readonly LonLat[]): boolean =>
  places.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)

export function boxOf(places: readonly LonLat[]): Box | null {
  if (places.length === 0) return null
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [x, y] of places) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

/** The middle of a ring: the mean of its corners, which for a house is near enough. */
export function middleOf(ring: readonly LonLat[]): LonLat {
  const [first, last] = [ring[0] as LonLat, ring[ring.length - 1] as LonLat]
  const corners = ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.slice(1) : ring
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length
  return [mean(0), mean(1)]
}
