import type { Level } from './pack.ts'
import type { RoundRecord } from './records.ts'

/** What of a record may leave the phone: at level `building` neither the door nor the time of day. */
export function reportable(record: RoundRecord, level: Level): RoundRecord {
  if (level === 'door') return record
  const { door: _, ...rest } = record as RoundRecord & { door?: string }
  return { ...rest, at: record.at.slice(0, 10) } as RoundRecord
}
