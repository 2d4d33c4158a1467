import type { Building, Door, Outcome, RoundRecord } from '../../rooms/listening/rules/index.ts'
import { currentSession, recordAll, stamp } from './session.ts'

/** Writes down what came of one door. */
export function recordOutcome(building: Building, door: Door, outcome: Outcome, text: string): Promise<boolean> {
  return recordOutcomes(building, [door.id], outcome, text)
}

/** One record per door, all of them or none: a stairwell where nobody opened. */
export async function recordOutcomes(
  building: Building,
  doors: readonly string[],
  outcome: Outcome,
  text: string,
): Promise<boolean> {
  const session = currentSession()
  if (!session) return false
  const visits = doors.map(
    (door): RoundRecord => ({ kind: 'visit', ...stamp(session), building: building.id, door, outcome, answers: [] }),
  )
  return recordAll(visits, text)
}
