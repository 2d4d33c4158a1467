import type { At } from '../../../platform/at.ts'
import type { TimelineEntry } from '../../../platform/room.ts'

/** What was done with somebody in this room, newest first. */
export async function timeline(at: At, person: string): Promise<TimelineEntry[]> {
  const rows = await at.trx
    .selectFrom('platform.event')
    .select(['at', 'verb', 'facts', 'reason', 'subject'])
    .where('organisation_id', '=', at.scope.organisation)
    .where((eb) =>
      eb.or([
        eb('subject', '=', person),
        eb(
          'id',
          'in',
          eb
            .selectFrom('platform.event_change')
            .select('event_id')
            .where('organisation_id', '=', at.scope.organisation)
            .where('person_id', '=', person),
        ),
      ]),
    )
    .where('verb', 'like', 'people.%')
    .orderBy('sequence', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => {
    const say = at.house.sentence('verbs', row.verb)
    const what = say?.(row.facts as Record<string, string | number>) ?? row.verb
    return { at: row.at as unknown as Date, what, ...(row.reason ? { detail: row.reason } : {}) }
  })
}
