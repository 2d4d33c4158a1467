import { guarded } from './guard.ts'

/** What may stand in a written cell; null is an empty cell. */
export type Cell = string | number | boolean | null | undefined

/** One line of CSV, ended as spreadsheets expect it; no cell can run as a formula. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

/** A CSV file as a stream of text. It begins with a byte order mark, without which Excel misreads accents. */
export async function* csvFile(
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns)}`
  let piece = ''
  for await (const row of rows) {
    piece += csvLine(row)
    if (piece.length > 32_768) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

function quoted(cell: Cell): string {
  const text = typeof cell === 'string' ? guarded(cell) : String(cell ?? '')
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
