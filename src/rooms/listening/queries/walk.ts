import type { At } from '../../../platform/at.ts'
import type { TaskItem } from '../../../platform/room.ts'
import { isAllowed } from '../../organisation/index.ts'
import type { WalkPageProps } from '../pages/walk.tsx'
import { words } from '../words.ts'

const w = words.en.tasks

/** What was handed out to the viewer's own account and is still to be walked. */
export async function readWalk(at: At): Promise<WalkPageProps> {
  const handouts = await at.trx
    .selectFrom('listening.handout as handout')
    .innerJoin('places.turf as turf', (join) =>
      join.onRef('turf.organisation_id', '=', 'handout.organisation_id').onRef('turf.id', '=', 'handout.turf_id'),
    )
    .select(['handout.id', 'turf.name as turf', 'handout.until'])
    .where('handout.organisation_id', '=', at.scope.organisation)
    .where('handout.account_id', '=', at.scope.account)
    .where('handout.withdrawn_at', 'is', null)
    .where('handout.until', '>', at.now)
    .orderBy('handout.until')
    .execute()
  return { handouts }
}

/** For the home page: a round to walk, and grievances that belong to no theme yet. */
export async function tasks(at: At): Promise<TaskItem[]> {
  const { handouts } = await readWalk(at)
  const rounds = handouts.map(({ turf, until }) => ({
    what: w.walk(turf),
    href: '/listening/walk',
    due: until,
    urgent: true,
  }))
  if (!isAllowed(at.scope, 'grievances.change')) return rounds
  const loose = await looseGrievances(at)
  return loose > 0 ? [...rounds, { what: w.gather(loose), href: '/listening/grievances?theme=none' }] : rounds
}

/** More than this is told as "more than". */
const COUNTED = 100

async function looseGrievances(at: At): Promise<number> {
  const rows = await at.trx
    .selectFrom('listening.grievance as grievance')
    .select('grievance.id')
    .where('grievance.organisation_id', '=', at.scope.organisation)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('listening.grievance_theme as link')
            .select('link.theme_id')
            .whereRef('link.organisation_id', '=', 'grievance.organisation_id')
            .whereRef('link.grievance_id', '=', 'grievance.id'),
        ),
      ),
    )
    .limit(COUNTED + 1)
    .execute()
  return rows.length
}
