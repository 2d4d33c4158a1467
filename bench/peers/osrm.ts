import type { LonLat } from '../../src/engines/walk/units.ts'

/**
 * Asks a running osrm-routed with the foot profile (https://project-osrm.org/docs) for the table of distances in metres.
 * Start it with `--max-table-size` at least the number of places.
 * @returns undefined when OSRM_URL isn't set
 */
export async function osrmTable(
  places: readonly LonLat[],
): Promise<{ metres: number[][]; seconds: number } | undefined> {
  const server = process.env.OSRM_URL
  if (!server) return undefined
  const start = performance.now()
  const coordinates = places.map((place) => place.map((degrees) => degrees.toFixed(6)).join()).join(';')
  const response = await fetch(`${server}/table/v1/foot/${coordinates}?annotations=distance`)
  const answer = (await response.json()) as { code: string; message?: string; distances: number[][] }
  if (answer.code !== 'Ok') throw new Error(`OSRM refused: ${answer.code} ${answer.message ?? ''}`)
  return { metres: answer.distances, seconds: (performance.now() - start) / 1000 }
}
