import type { At } from '../../../../platform/at.ts'
import { record } from '../../../../platform/events.ts'
import { newId } from '../../../../platform/ids.ts'
import { Refusal } from '../../../../platform/refusal.ts'
import { may } from '../../../organisation/index.ts'
import { placeKey } from '../../rules/key.ts'
import {
  isSound,
  PLACE_FIELDS,
  type PlaceField,
  type ReadPlace,
  type RowProblem,
  readPlace,
} from '../../rules/place.ts'
import { areDegrees, type LonLat, middleOf } from '../../rules/shape.ts'
import { canRead } from './columns.ts'
import { type KeptLine, type KeptPlace, keepLines, keepPlaces } from './keep.ts'
import type { Refused } from './refused.ts'
import type { Source, SourceRow } from './source.ts'

export type ImportCounts = {
  rows: number
  streets: number
  buildings: number
  doors: number
  known: number
  refused: number
}

export type ImportPlaces = {
  branch: string
  fileName: string
  /** What each column holds; what the source guessed, by default. */
  columns?: readonly (PlaceField | null)[]
  /** Hears of every row that can't be taken. */
  refused?: (row: Refused) => void
  /** Hears of the rows done so far. */
  progress?: (rows: number) => void
}

/**
 * Imports a file of places into a branch: all rows that can be read, in the transaction of `at`, so that nothing is
 * half done. Importing the same file twice adds nothing the second time.
 * @throws Refusal `places.unreadable-columns` when no column holds an address
 */
export async function importPlaces(at: At, source: Source, input: ImportPlaces): Promise<ImportCounts> {
  may(at, 'places.change', { branch: input.branch })
  const columns = input.columns ?? source.guessed
  if (!canRead(columns) && !source.onlyLines) throw new Refusal('invalid', 'places.unreadable-columns')
  const batch = newId()
  const counts: ImportCounts = { rows: 0, streets: 0, buildings: 0, doors: 0, known: 0, refused: 0 }
  for await (const rows of source.rows()) {
    await importBatch(at, { branch: input.branch, batch }, read(rows, columns, input.refused), counts)
    counts.rows += rows.length
    input.progress?.(counts.rows)
  }
  await record(at, {
    verb: 'places.imported',
    subject: batch,
    branch: input.branch,
    batch,
    power: true,
    facts: { ...counts, file: input.fileName },
  })
  return counts
}

type Batch = { places: KeptPlace[]; lines: KeptLine[]; refused: number }

async function importBatch(
  at: At,
  into: { branch: string; batch: string },
  { places, lines, refused }: Batch,
  counts: ImportCounts,
) {
  counts.refused += refused
  counts.streets += await keepLines(at, into, lines)
  if (places.length === 0) return
  const kept = await keepPlaces(at, into, places)
  counts.streets += kept.newStreets
  counts.buildings += kept.newBuildings.length
  counts.doors += kept.newDoors
  counts.known += places.length - kept.newDoors
}

function read(
  rows: readonly SourceRow[],
  columns: readonly (PlaceField | null)[],
  tell: ImportPlaces['refused'],
): Batch {
  const batch: Batch = { places: [], lines: [], refused: 0 }
  for (const row of rows) {
    if (row.line) {
      batch.lines.push(...readLine(row.line))
      continue
    }
    const place = readRow(row, columns)
    if (typeof place === 'object')
      batch.places.push({ ...place, outline: row.ring && areDegrees(row.ring) ? row.ring : null })
    else {
      batch.refused += 1
      tell?.({ number: row.number, cells: row.cells, problem: place })
    }
  }
  return batch
}

/** A line without a name (a path, a rail) is no street that somebody lives on. */
function readLine({ name, points }: { name: string; points: readonly LonLat[] }): KeptLine[] {
  const key = placeKey(name)
  return key !== '' && isSound(name) && points.length > 1 && areDegrees(points) ? [{ name, key, points }] : []
}

function readRow(row: SourceRow, columns: readonly (PlaceField | null)[]): ReadPlace | RowProblem {
  const cells: Partial<Record<PlaceField, string>> = {}
  columns.forEach((field, at) => {
    if (field && PLACE_FIELDS.includes(field)) cells[field] ||= row.cells[at] ?? ''
  })
  const where: LonLat | undefined = row.point ?? (row.ring && row.ring.length > 2 ? middleOf(row.ring) : undefined)
  return readPlace(where ? { ...cells, longitude: degrees(where[0]), latitude: degrees(where[1]) } : cells)
}

/** Seven digits are a centimetre. */
const degrees = (value: number): string => value.toFixed(7)
