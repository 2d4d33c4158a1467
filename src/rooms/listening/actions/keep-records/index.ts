import type { At } from '../../../../platform/at.ts'
import { Refusal } from '../../../../platform/refusal.ts'
import type { RoundGround } from '../../queries/ground.ts'
import { forgetReceipts } from '../../queries/receipts.ts'
import type { RoundRecord } from '../../rules/index.ts'
import { keepDoor } from './door.ts'
import { keepGrievances } from './grievances.ts'
import { keepPerson } from './person.ts'
import { undoRecords } from './undo.ts'
import { keepVisits } from './visits.ts'

type Of<K extends RoundRecord['kind']> = Extract<RoundRecord, { kind: K }>

/**
 * Writes admitted records that were not here before: doors before the visits to them, people before what they raised,
 * and what was taken back last.
 * @returns the codes of those that another room refused
 */
export async function keepRecords(
  at: At,
  ground: RoundGround,
  records: readonly RoundRecord[],
): Promise<ReadonlyMap<string, string>> {
  const of = <K extends RoundRecord['kind']>(kind: K) =>
    records.filter((record): record is Of<K> => record.kind === kind)
  const refused = new Map<string, string>()
  const doors = new Map(ground.doors)
  for (const record of of('door'))
    await orRefuse(refused, record.id, async () => {
      doors.set(record.id, { building: record.building, door: await keepDoor(at, ground, record) })
    })
  const known = { ...ground, doors }
  await keepVisits(at, known, of('visit'))
  for (const record of of('person')) await orRefuse(refused, record.id, () => keepPerson(at, known, record))
  await keepGrievances(at, known, of('grievance'), of('person'))
  await undoRecords(at, ground, of('undo'))
  await forgetReceipts(at, [...refused.keys()])
  return refused
}

/** Another room's rule may refuse before it writes anything; then this record alone is refused. */
async function orRefuse(refused: Map<string, string>, id: string, keep: () => Promise<void>): Promise<void> {
  try {
    await keep()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused.set(id, error.code)
  }
}
