/** The units of the walk engine: branded, so that a distance is never taken for a time. */
export type Metres = number & { readonly __unit: 'metres' }
export type Seconds = number & { readonly __unit: 'seconds' }
/** Degrees, longitude first, WGS 84. */
export type LonLat = readonly [longitude: number, latitude: number]

export const metres = (value: number) => value as Metres
export const seconds = (value: number) => value as Seconds

const EARTH_RADIUS = 6_371_008.8
const RADIANS = Math.PI / 180

/** Great-circle distance (haversine). */
export function distanceOnEarth([lonA, latA]: LonLat, [lonB, latB]: LonLat): Metres {
  const dLat = Math.sin(((latB - latA) * RADIANS) / 2)
  const dLon = Math.sin(((lonB - lonA) * RADIANS) / 2)
  const h = dLat * dLat + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * dLon * dLon
  return metres(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))))
}

export type Plane = (place: LonLat) => readonly [x: Metres, y: Metres]

/** A flat map in metres round `origin`; within 0.1 % of the sphere across a town. */
export function planeAround([lon, lat]: LonLat): Plane {
  const perLat = EARTH_RADIUS * RADIANS
  const perLon = perLat * Math.cos(lat * RADIANS)
  return ([x, y]) => [metres((x - lon) * perLon), metres((y - lat) * perLat)]
}
