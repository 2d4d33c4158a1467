import { planRoutes } from '../src/engines/walk/routes/slack-induction.ts'
import { seconds } from '../src/engines/walk/units.ts'
import { hgs } from './peers/hgs.ts'
import { readInstance, walkData } from './tsplib.ts'

/** Best known costs; the peers' recorded gaps stand in where HGS_BIN isn't set. */
const INSTANCES = [
  { file: 'X-n1001-k43', best: 72355, limit: 60, hgsRecorded: 2.31 },
  { file: 'Leuven1', best: 192848, limit: 150, hgsRecorded: 3.11 },
]
const now = () => performance.now() / 1000

async function run(progress: (line: string) => void): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const { file, best, limit, hgsRecorded } of INSTANCES) {
    const path = walkData(`cvrp/${file}.vrp`)
    if (!path) throw new Error('the CVRP instances are absent: set HOLDFAST_TEST_DATA')
    const { distances, demands, capacity } = readInstance(path)
    const answer = planRoutes(
      { distances, demands, capacity },
      { seed: 1, stop: { time: { limit: seconds(limit), now } } },
    )
    figures[`${file}_gap`] = (answer.length / best - 1) * 100
    figures[`${file}_routes`] = answer.routes.length
    const peer = hgs(path, limit)
    figures[`${file}_hgs_gap`] = peer ? (peer.cost / best - 1) * 100 : hgsRecorded
    progress(
      `${file} +${figures[`${file}_gap`]?.toFixed(2)} % in ${limit} s; HGS +${figures[`${file}_hgs_gap`]?.toFixed(2)} %${peer ? '' : ' (recorded, not run)'}`,
    )
  }
  return figures
}

export const bench = {
  name: 'routes',
  aims: {
    'X-n1001-k43_gap': 'at most +2.3 % over the best known in 60 s',
    Leuven1_gap: 'at most +2.5 % over the best known in 150 s',
  },
  run,
  met: (figures: Record<string, number>) =>
    (figures['X-n1001-k43_gap'] ?? 9) <= 2.3 && (figures.Leuven1_gap ?? 9) <= 2.5,
}
