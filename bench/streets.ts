import { CENTRE_LINES } from '../src/engines/walk/streets/map.ts'
import { type Network, networkOf, type Spot } from '../src/engines/walk/streets/network.ts'
import { snapping } from '../src/engines/walk/streets/snap.ts'
import { walkingTable } from '../src/engines/walk/streets/walks.ts'
import { type Distances, PlaneDistances } from '../src/engines/walk/tour/distances.ts'
import { shortestWalk } from '../src/engines/walk/tour/shortest-walk.ts'
import { type LonLat, planeAround, seconds } from '../src/engines/walk/units.ts'
import { osrmTable } from './peers/osrm.ts'
import { vroom } from './peers/vroom.ts'
import { readTown } from './streets-data.ts'
import { walkData } from './tsplib.ts'

const TOWNS = ['liechtenstein-latest', 'baltimore']
const DOORS = 1000
/** OSRM's table and VROOM's walk on Liechtenstein, recorded; where VROOM runs its own time counts instead. */
const RECORDED = { table: 0.42, walk: 0.3 }
const METRES_PER_SECOND = CENTRE_LINES.metresPerSecond
const now = () => performance.now() / 1000

/** In whole metres, as VROOM reckons, so that the two walks compare. */
const inMetres = (times: Distances): Distances => ({
  size: times.size,
  between: (a, b) => Math.round(times.between(a, b) * METRES_PER_SECOND),
})

function tableAndWalk(network: Network, spots: readonly Spot[], ground: PlaneDistances, budget: number) {
  const start = now()
  const table = walkingTable(network, spots)
  const tableSeconds = now() - start
  const limit = seconds(Math.max(0.05, budget - 0.03 - tableSeconds))
  const { order } = shortestWalk({ distances: table, ground, closed: true, seed: 1, stop: { time: { limit, now } } })
  return { table, order, tableSeconds, seconds: now() - start }
}

function groundOf(places: readonly LonLat[]): PlaneDistances {
  const plane = planeAround(places[0] ?? [0, 0])
  return new PlaneDistances(
    places.map((place) => plane(place)[0]),
    places.map((place) => plane(place)[1]),
  )
}

const lengthOf = (distances: Distances, order: readonly number[]) =>
  order.reduce((sum, stop, place) => sum + distances.between(stop, order[(place + 1) % order.length] as number), 0)

async function worstError(
  places: readonly LonLat[],
  table: Distances,
): Promise<{ p99: number; seconds: number } | undefined> {
  const peer = await osrmTable(places)
  if (!peer) return undefined
  const errors: number[] = []
  for (const [from, row] of peer.metres.entries())
    for (const [to, metres] of row.entries())
      if (metres > 50) errors.push(Math.abs((table.between(from, to) * METRES_PER_SECOND) / metres - 1) * 100)
  return { p99: errors.sort((a, b) => a - b)[Math.floor(errors.length * 0.99)] ?? 0, seconds: peer.seconds }
}

async function run(progress: (line: string) => void): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const town of TOWNS) {
    const file = walkData(`osm/${town}.osm.pbf`)
    if (!file) throw new Error('the OpenStreetMap extracts are absent: set HOLDFAST_TEST_DATA')
    const { map, buildings } = readTown(file)
    const begun = now()
    const network = networkOf(map, CENTRE_LINES)
    figures[`${town}_network_seconds`] = now() - begun
    const snap = snapping(network, { onlyPiece: 0 })
    const places = buildings
      .filter((_, index) => index % Math.max(1, Math.floor(buildings.length / DOORS)) === 0)
      .slice(0, DOORS)
    const spots = places.map(({ place }) => snap(place) as Spot)
    const ground = groundOf(places.map(({ place }) => place))
    const peer = vroom(inMetres(walkingTable(network, spots)), { vehicles: 1 })
    const budget = RECORDED.table + (peer?.seconds ?? RECORDED.walk)
    for (let warmUp = 0; warmUp < 3; warmUp++) tableAndWalk(network, spots, ground, budget)
    const ours = tableAndWalk(network, spots, ground, budget)
    const metres = inMetres(ours.table)
    const walk = lengthOf(metres, ours.order)
    Object.assign(figures, {
      [`${town}_doors`]: spots.length,
      [`${town}_table_seconds`]: ours.tableSeconds,
      [`${town}_seconds`]: ours.seconds,
      [`${town}_time_to_peers`]: ours.seconds / budget,
      [`${town}_walk_metres`]: walk,
    })
    if (peer)
      Object.assign(figures, {
        [`${town}_vroom_seconds`]: peer.seconds,
        [`${town}_shorter_than_vroom`]: (1 - walk / peer.cost) * 100,
      })
    const error = await worstError(
      places.map(({ place }) => place),
      ours.table,
    )
    if (error)
      Object.assign(figures, { [`${town}_osrm_seconds`]: error.seconds, [`${town}_osrm_error_p99`]: error.p99 })
    progress(
      `${town}: ${spots.length} doors, table ${ours.tableSeconds.toFixed(2)} s, all ${ours.seconds.toFixed(2)} s, walk ${walk} m${peer ? `; VROOM ${peer.cost} m in ${peer.seconds} s` : '; VROOM recorded, not run'}${error ? '' : '; OSRM recorded, not run'}`,
    )
  }
  return figures
}

export const bench = {
  name: 'streets',
  aims: {
    time_to_peers:
      'at most 1: table and walk for 1,000 doors in the time of OSRM (recorded 0.42 s) and VROOM (recorded 0.30 s, or as run)',
    shorter_than_vroom: 'at least 2 % shorter than VROOM over the same table',
    osrm_error_p99: 'distances within 1 % of OSRM (foot)',
  },
  run,
  met: (figures: Record<string, number>) =>
    Object.entries(figures).every(([name, value]) => {
      if (name.endsWith('_time_to_peers')) return value <= 1
      if (name.endsWith('_shorter_than_vroom')) return value >= 2
      return name.endsWith('_osrm_error_p99') ? value <= 1 : true
    }),
}
