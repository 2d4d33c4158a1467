import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import {
  findPairs,
  gather,
  link,
  type Pairs,
  PeopleIndex,
  type Plan,
  planFor,
  recordsOf,
} from '../src/engines/linkage/index.ts'
import { grow, hasLinkageData, labelled } from './link-data.ts'
import { clustered } from './link-quality.ts'
import { splink } from './peers/splink.ts'

/** Splink 5.0.0.dev4 on the historical half, train and predict: recorded, not run. */
const SPLINK_SECONDS = 2.3
const SIZES = [10_000, 100_000, 1_000_000]
const ARRIVALS = 5000

const seconds = (since: number) => (performance.now() - since) / 1000

/** Half of the work beside the main thread: it reads the same people, waits for what was learnt, and finds every other pair. */
if (!isMainThread && workerData?.linkageSize) {
  const { people } = grow(labelled('historical'), workerData.linkageSize)
  parentPort?.postMessage('grown')
  parentPort?.once('message', () => {
    const records = recordsOf(people)
    parentPort?.postMessage('read')
    parentPort?.once('message', (plan: Plan) => parentPort?.postMessage(findPairs(records, plan, { part: 1, of: 2 })))
  })
}

const heard = <Answer>(worker: Worker) =>
  new Promise<Answer>((found, failed) => worker.once('message', found).once('error', failed))

/** Links grown people on two threads; reading, learning, pairs and groups are counted, growing the people is not. */
async function linkGrown(size: number, progress: (line: string) => void): Promise<Record<string, number>> {
  const { people, truth } = grow(labelled('historical'), size)
  const worker = new Worker(new URL(import.meta.url), { workerData: { linkageSize: size } })
  await heard(worker)
  const start = performance.now()
  worker.postMessage('read')
  const read = heard(worker)
  const records = recordsOf(people)
  const plan = planFor(records)
  progress(`${size}: read and learnt after ${seconds(start).toFixed(1)} s`)
  await read
  const theirs = heard<Pairs>(worker)
  worker.postMessage(plan)
  const mine = findPairs(records, plan, { part: 0, of: 2 })
  const linked = gather(records, plan, [mine, await theirs])
  const took = seconds(start)
  await worker.terminate()
  const [found, sure] = [clustered(linked.probably, truth), clustered(linked.surely, truth)]
  progress(
    `${size}: ${took.toFixed(1)} s, clustered F1 ${found.f1.toFixed(4)}, surely ${sure.precision.toFixed(5)} ${sure.recall.toFixed(3)}`,
  )
  const figures = {
    [`seconds_${size}`]: took,
    [`clustered_f1_${size}`]: found.f1,
    [`surely_precision_${size}`]: sure.precision,
  }
  return size < Math.max(...SIZES) ? figures : { ...figures, ...arrivals(new PeopleIndex(people, plan), people.rows) }
}

/** Milliseconds for one record to arrive: every so many rows of the people themselves, each with a letter of it changed. */
function arrivals(
  index: PeopleIndex,
  rows: readonly (readonly (string | null | undefined)[])[],
): Record<string, number> {
  const times = Array.from({ length: ARRIVALS }, (_, i) => {
    const row = (rows[(i * 7919) % rows.length] ?? []).map((value) => (value ?? '').replace(/.$/, 'q'))
    const start = performance.now()
    index.arrive(i % 2 === 0 ? row : (rows[(i * 7919) % rows.length] ?? []))
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * times.length)] as number
  return { arrival_p50_ms: at(0.5), arrival_p99_ms: at(0.99) }
}

async function run(progress: (line: string) => void): Promise<Record<string, number>> {
  if (!hasLinkageData()) throw new Error('the labelled people are absent: set HOLDFAST_TEST_DATA')
  const { people } = labelled('historical')
  link(people)
  const times = [0, 1, 2].map(() => {
    const start = performance.now()
    link(people)
    return seconds(start)
  })
  const figures: Record<string, number> = { historical_seconds: Math.min(...times) }
  const peer = splink(people)
  progress(
    `historical: ${figures.historical_seconds?.toFixed(2)} s; Splink ${peer ? peer.seconds.toFixed(2) : `${SPLINK_SECONDS} (recorded, not run)`}`,
  )
  figures.historical_splink_seconds = peer?.seconds ?? SPLINK_SECONDS
  for (const size of SIZES) Object.assign(figures, await linkGrown(size, progress))
  return figures
}

export const bench = {
  name: 'link-speed',
  aims: {
    historical_seconds: 'no slower than Splink (2.3 s), on one thread',
    seconds_1000000: 'under 60 on two cores, growth near linear',
    arrival_p99_ms: 'under 10 against 1,000,000',
  },
  run,
  met: (figures: Record<string, number>) =>
    (figures.historical_seconds ?? Infinity) <= (figures.historical_splink_seconds ?? 0) &&
    (figures.seconds_1000000 ?? Infinity) < 60 &&
    (figures.arrival_p99_ms ?? Infinity) < 10,
}
