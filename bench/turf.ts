import { WalkingTimes } from '../src/engines/walk/streets/labels.ts'
import { USUAL_RATES } from '../src/engines/walk/streets/map.ts'
import { networkOf, type Spot } from '../src/engines/walk/streets/network.ts'
import { snapping } from '../src/engines/walk/streets/snap.ts'
import type { Distances } from '../src/engines/walk/tour/distances.ts'
import { adjacencyOf } from '../src/engines/walk/turf/adjacency.ts'
import { connectedParts } from '../src/engines/walk/turf/connected.ts'
import { cutTurfs, type Door, type Turf } from '../src/engines/walk/turf/cut.ts'
import { seconds } from '../src/engines/walk/units.ts'
import { vroom } from './peers/vroom.ts'
import { readTown } from './streets-data.ts'
import { walkData } from './tsplib.ts'

/** The rules that README.md in `turf/` publishes. */
const TURF_TIME = seconds(7200)
const DOOR_TIME = seconds(120)
const SLACK = 1.05
/** VROOM reads a matrix of all pairs; more doors than this make it too large to hand over. */
const MOST_FOR_VROOM = 3000
const now = () => performance.now() / 1000

function disconnected(network: ReturnType<typeof networkOf>, doors: readonly Door[], turfs: readonly Turf[]): number {
  const adjacency = adjacencyOf(
    network,
    doors.map(({ spot }) => spot),
  )
  const numbers = new Map(doors.map(({ id }, index) => [id, index]))
  return turfs.filter(
    (turf) =>
      connectedParts(
        adjacency,
        turf.doors.map((id) => numbers.get(id) as number),
      ).length !== 1,
  ).length
}

/** Open walks: the depot is next door to everything. Loads count doors, since all take the same time. */
function vroomWalk(times: Distances, turfs: number): number | undefined {
  const distances = {
    size: times.size + 1,
    between: (a: number, b: number) => (a === 0 || b === 0 ? 0 : times.between(a - 1, b - 1)),
  }
  const capacity = Math.ceil((times.size / turfs) * SLACK)
  const demands = new Array<number>(times.size + 1).fill(1)
  return vroom(distances, { vehicles: turfs, capacity, demands }, 1, 2)?.cost
}

async function run(progress: (line: string) => void): Promise<Record<string, number>> {
  const file = walkData('osm/liechtenstein-latest.osm.pbf')
  if (!file) throw new Error('the OpenStreetMap extracts are absent: set HOLDFAST_TEST_DATA')
  const { map, buildings } = readTown(file)
  const network = networkOf(map, USUAL_RATES)
  const snap = snapping(network, { onlyPiece: 0 })
  const doors = buildings.map(
    ({ id, place }): Door => ({ id: `${id}`, place, spot: snap(place) as Spot, service: DOOR_TIME }),
  )
  const figures: Record<string, number> = {}
  for (const share of [9, 3, 1]) {
    const some = doors.toSorted((a, b) => a.place[1] - b.place[1]).slice(0, Math.floor(doors.length / share))
    const start = now()
    const turfs = cutTurfs(network, { doors: some, turfs: { time: TURF_TIME }, seed: 1 })
    figures[`seconds_${some.length}_doors`] = now() - start
    const fair = turfs
      .filter(({ apart }) => !apart)
      .map(({ time }) => time)
      .sort((a, b) => a - b)
    const walk = turfs.reduce((sum, turf) => sum + turf.walk, 0)
    const name = (figure: string) => (share === 1 ? figure : `${figure}_${some.length}`)
    figures[name('turfs')] = turfs.length
    figures[name('apart')] = turfs.length - fair.length
    figures[name('disconnected')] = disconnected(network, some, turfs)
    figures[name('longest_to_shortest')] = (fair.at(-1) ?? 0) / (fair[0] ?? 1)
    figures[name('p95_to_p5')] =
      (fair[Math.floor(fair.length * 0.95)] ?? 0) / (fair[Math.floor(fair.length * 0.05)] ?? 1)
    figures[name('walk_seconds')] = walk
    const peer =
      some.length <= MOST_FOR_VROOM
        ? vroomWalk(
            new WalkingTimes(
              network,
              some.map(({ spot }) => spot),
            ),
            turfs.length,
          )
        : undefined
    if (peer) figures[name('walk_to_vroom')] = walk / peer
    progress(
      `${some.length} doors: ${turfs.length} turfs, longest to shortest ${figures[name('longest_to_shortest')]?.toFixed(3)}, walk ${Math.round(walk)} s, ${figures[`seconds_${some.length}_doors`]?.toFixed(1)} s${peer ? `, VROOM walks ${peer} s` : ''}`,
    )
  }
  figures.seconds = figures[`seconds_${doors.length}_doors`] ?? 0
  return figures
}

export const bench = {
  name: 'turf',
  aims: {
    disconnected: '0: every turf connected on the streets',
    longest_to_shortest: 'at most 1.05',
    walk_to_vroom: 'at most 1: no more walking than VROOM at the same number of turfs and slack (where it was run)',
    seconds: 'under 10 s for 8,992 buildings',
  },
  run,
  met: (figures: Record<string, number>) =>
    figures.disconnected === 0 &&
    (figures.longest_to_shortest ?? 9) <= 1.05 &&
    (figures.seconds ?? 99) < 10 &&
    Object.entries(figures).every(([name, value]) => !name.startsWith('walk_to_vroom') || value <= 1),
}
