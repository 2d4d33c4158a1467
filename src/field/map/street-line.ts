import type { LonLat } from './patch-data.ts'

/**
 * A street's line through its houses: the points in order along the direction in which they spread most (the first
 * principal axis), so that odd and even sides don't make it jump to and fro.
 */
export function streetLine(points: readonly LonLat[]): LonLat[] {
  const [cx, cy] = [mean(points, 0), mean(points, 1)]
  // A degree of longitude is shorter than one of latitude away from the equator.
  const shrink = Math.cos((cy * Math.PI) / 180)
  const flat = points.map((point) => ({ point, x: (point[0] - cx) * shrink, y: point[1] - cy }))
  const xx = flat.reduce((sum, { x }) => sum + x * x, 0)
  const yy = flat.reduce((sum, { y }) => sum + y * y, 0)
  const xy = flat.reduce((sum, { x, y }) => sum + x * y, 0)
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const along = ({ x, y }: { x: number; y: number }) => x * Math.cos(angle) + y * Math.sin(angle)
  return flat.sort((a, b) => along(a) - along(b)).map(({ point }) => point)
}

const mean = (points: readonly LonLat[], axis: 0 | 1) =>
  points.reduce((sum, point) => sum + point[axis], 0) / points.length
