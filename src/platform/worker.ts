import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import * as v from 'valibot'
import { inScope } from './at.ts'
import type { DB } from './db/schema.ts'
import type { House } from './house.ts'
import type { Gate } from './http/gate.ts'
import type { Job } from './jobs.ts'
import { log } from './log.ts'

const Payload = v.object({ organisation: v.string(), actor: v.nullish(v.string(), null), input: v.unknown() })

/** Recurring work of the server itself, of no organisation: backups. */
export type Errand = { readonly name: string; readonly every: string; readonly run: () => Promise<void> }

/** One that fell due while the server was off is run at the next start. */
const crontabLine = ({ name, every }: Errand) => `${every} ${name} ?fill=1d&max=3`

/** Works off the queue beside the web server until stopped. */
export async function startWorker(
  owner: pg.Pool,
  web: Kysely<DB>,
  house: House,
  gate: Gate,
  errands: readonly Errand[] = [],
): Promise<Runner> {
  const ownTasks = Object.fromEntries(errands.map(({ name, run: runErrand }) => [name, runErrand]))
  return run({
    pgPool: owner,
    taskList: { ...tasksOf(owner, web, house, gate), ...ownTasks },
    crontab: [crontabOf(house), ...errands.map(crontabLine)].join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    logger,
  })
}

/** Works off all that waits now, then returns: for tests and commands. */
export async function runWaitingJobs(owner: pg.Pool, web: Kysely<DB>, house: House, gate: Gate): Promise<void> {
  await runOnce({ pgPool: owner, taskList: tasksOf(owner, web, house, gate), noHandleSignals: true, logger })
}

function tasksOf(owner: pg.Pool, web: Kysely<DB>, house: House, gate: Gate): TaskList {
  const tasks: TaskList = {}
  for (const [name, job] of allJobs(house)) {
    tasks[name] = async (payload) => {
      const { organisation, actor, input } = v.parse(Payload, payload)
      const parsed = v.parse(job.input, input)
      const step = () => inScope(web, house, gate.jobScope(organisation, actor), (at) => job.run(at, parsed))
      let more: unknown
      do more = await step()
      while (more === 'again')
    }
    if (job.every) tasks[everyName(name)] = () => enqueueForAll(owner, name)
  }
  return tasks
}

const allJobs = (house: House): [string, Job][] => house.rooms.flatMap((room) => Object.entries(room.jobs ?? {}))
/** A crontab knows no dots. */
const everyName = (name: string) => `every:${name.replaceAll('.', ':')}`

/** A recurring job is one cron entry that asks for the job once per organisation. */
function crontabOf(house: House): string {
  return allJobs(house)
    .flatMap(([name, { every }]) => (every ? [`${every} ${everyName(name)}`] : []))
    .join('\n')
}

async function enqueueForAll(owner: pg.Pool, name: string): Promise<void> {
  await owner.query(
    `select graphile_worker.add_job($1, jsonb_build_object('organisation', organisation_id, 'actor', null, 'input', '{}'::jsonb)::json, job_key => $1 || organisation_id, max_attempts => 5)
     from organisation.organisation`,
    [name],
  )
}

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log(level === 'error' ? 'error' : 'warn', 'queue', { message })
})
