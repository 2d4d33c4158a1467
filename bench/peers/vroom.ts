import { spawnSync } from 'node:child_process'
import type { Distances } from '../../src/engines/walk/tour/distances.ts'

/** One of VROOM's vehicles; without `start` and `end` it begins and ends at stop 0. */
export type Fleet = { vehicles: number; capacity?: number; demands?: ArrayLike<number> }
export type VroomAnswer = { cost: number; seconds: number; routes: number[][] }

/**
 * Runs VROOM (https://github.com/VROOM-Project/vroom, docs/API.md) on a matrix; stop 0 is the depot, all others are jobs.
 * Costs are whole numbers, as VROOM has them; `seconds` is its own solving time, reading left out.
 * @returns undefined when VROOM_BIN isn't set
 */
export function vroom(distances: Distances, fleet: Fleet, explore = 5, threads = 1): VroomAnswer | undefined {
  const command = process.env.VROOM_BIN
  if (!command) return undefined
  const result = spawnSync(command, ['-x', String(explore), '-t', String(threads)], {
    input: Buffer.concat([...problemText(distances, fleet)].map((text) => Buffer.from(text))),
    maxBuffer: 1 << 30,
  })
  const answer = JSON.parse(result.stdout.toString() || '{"code":-1,"error":"no answer"}')
  if (answer.code !== 0) throw new Error(`VROOM refused: ${answer.error} ${result.stderr}`)
  return {
    cost: answer.summary.cost,
    seconds: answer.summary.computing_times.solving / 1000,
    routes: answer.routes.map((route: { steps: { type: string; id: number }[] }) =>
      route.steps.filter(({ type }) => type === 'job').map(({ id }) => id),
    ),
  }
}

function* problemText(distances: Distances, { vehicles, capacity, demands }: Fleet): Generator<string> {
  const load = (amount: number | undefined) => (demands ? [amount ?? 0] : undefined)
  const jobs = Array.from({ length: distances.size - 1 }, (_, index) => ({
    id: index + 1,
    location_index: index + 1,
    delivery: load(demands?.[index + 1]),
  }))
  const fleet = Array.from({ length: vehicles }, (_, index) => ({
    id: index + 1,
    start_index: 0,
    end_index: 0,
    capacity: load(capacity),
  }))
  yield `{"jobs":${JSON.stringify(jobs)},"vehicles":${JSON.stringify(fleet)},"matrices":{"car":{"durations":[`
  for (let from = 0; from < distances.size; from++) {
    const row = Array.from({ length: distances.size }, (_, to) => Math.round(distances.between(from, to)))
    yield `${from ? ',' : ''}[${row.join()}]`
  }
  yield ']}}}'
}
