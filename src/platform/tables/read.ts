import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { Refusal } from '../refusal.ts'
import type { Delimiter } from './delimiter.ts'
import { findDelimiter } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { decoded, findEncoding } from './encoding.ts'
import { unguarded } from './guard.ts'

/** Opens the bytes of a file from their beginning, as often as it is called. */
export type Bytes = () => AsyncIterable<Uint8Array>

/**
 * One row: `number` as a spreadsheet shows it (the heading is row 1), and a cell for every column. A row with more
 * cells than that keeps them: it is for the reader to refuse, since nobody knows which cell is one too many.
 */
export type Row = { number: number; cells: string[] }

/** A CSV or TSV file, read as a stream. `columns` are unique names; a file without a heading gets "Column 1" and so on. */
export type Table = {
  encoding: Encoding
  delimiter: Delimiter
  columns: string[]
  /** The rows in batches of at most `size`, without empty ones. Every call reads the file from its beginning. */
  rows(size?: number): AsyncGenerator<Row[]>
}

const headLength = 64 * 1024
const cellsMost = 1000
const recordBytesMost = 1024 * 1024

/**
 * Opens a table: finds encoding, delimiter and heading. Reads the file once through, for the encoding.
 * Throws a Refusal: table-empty, table-not-text, table-is-workbook, table-too-wide; and while rows are read
 * table-row-too-long and table-quote-open, each with the row's number.
 */
export async function openTable(bytes: Bytes): Promise<Table> {
  const encoding = await findEncoding(bytes())
  const delimiter = findDelimiter(await headOf(decoded(bytes(), encoding)))
  const records = () => recordsOf(decoded(bytes(), encoding), delimiter)
  const first = await firstOf(records())
  const headed = isHeading(first.cells)
  if (first.cells.length > cellsMost) throw new Refusal('invalid', 'table-too-wide', { most: cellsMost })
  const columns = headed ? unique(first.cells) : unique(first.cells.map(() => ''))
  return {
    encoding,
    delimiter,
    columns,
    async *rows(size = 5000) {
      let batch: Row[] = []
      for await (const record of records()) {
        if (headed && record.number === first.number) continue
        batch.push({ number: record.number, cells: fitted(record.cells, columns.length) })
        if (batch.length === size) {
          yield batch
          batch = []
        }
      }
      if (batch.length > 0) yield batch
    },
  }
}

/** The first rows of a table, for guessing and showing. */
export async function firstRows(table: Table, count: number): Promise<Row[]> {
  for await (const batch of table.rows(count)) return batch
  return []
}

async function headOf(text: AsyncIterable<string>): Promise<string> {
  let head = ''
  for await (const piece of text) {
    head += piece
    if (head.length > headLength) return head.slice(0, head.lastIndexOf('\n', headLength) + 1 || headLength)
  }
  return head
}

async function firstOf(records: AsyncGenerator<Row>): Promise<Row> {
  for await (const record of records) return record
  throw new Refusal('invalid', 'table-empty')
}

async function* recordsOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Row> {
  const parser = parse({
    delimiter,
    bom: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: recordBytesMost,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  // hands a failing file on to the parser, and closes the file of a reader that has seen enough; both end in the loop below
  pipeline(Readable.from(text), parser, () => undefined)
  let number = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1
      if (cells.some((cell) => cell !== '')) yield { number, cells: cells.map(unguarded) }
    }
  } catch (problem) {
    throw problem instanceof CsvError ? refusalOf(problem) : problem
  }
}

/** The parser runs ahead of the reader, so the row is counted by the parser. */
function refusalOf(problem: CsvError): Refusal {
  const code = problem.code === 'CSV_MAX_RECORD_SIZE' ? 'table-row-too-long' : 'table-quote-open'
  return new Refusal('invalid', code, { row: Number(problem.records) + 1 })
}

function fitted(cells: string[], width: number): string[] {
  if (cells.slice(width).some((cell) => cell !== '')) return cells
  return Array.from({ length: width }, (_, at) => cells[at] ?? '')
}

/** A heading has no e-mail address, no number and no date in it. */
function isHeading(cells: string[]): boolean {
  return !cells.some((cell) => cell.includes('@') || /^[\d\s./:+-]+$/.test(cell))
}

function unique(names: string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name, at) => {
    const base = name === '' ? `Column ${at + 1}` : name
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return times === 1 ? base : `${base} (${times})`
  })
}
