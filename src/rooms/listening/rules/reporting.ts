import type { Level } from './pack.ts'
import type { RoundRecord } from './records.ts'

/**
 * What of a record may leave the phone: at level `building` neither the door nor the time of day. The door of a person is
 * theirs to give: it goes with those who agreed to be called on.
 */
export function reportable(record: RoundRecord, level: Level): RoundRecord {
  if (level === 'door') return record
  const timeless = { ...record, at: record.at.slice(0, 10) }
  if (!('door' in timeless) || agreedToBeCalledOn(record)) return timeless
  const { door: _, ...rest } = timeless
  return rest as RoundRecord
}

function agreedToBeCalledOn(record: RoundRecord): boolean {
  return record.kind === 'person' && record.agreements.some(({ channel }) => channel === 'door')
}
