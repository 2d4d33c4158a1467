import type { Sentence } from '../room.ts'

/** Why a file can't be read as a table; a room that takes files spreads them into its own `refusals`. */
export const tableRefusals: Record<string, Sentence> = {
  'table-empty': () => 'The file is empty.',
  'table-not-text': () => 'This is no text file. Save the list as CSV and try again.',
  'table-is-workbook': () => 'This is a spreadsheet’s own format. Open it there, save it as CSV, and send that.',
  'table-too-wide': ({ most }) => `The file has more than ${most} columns. Leave out what you don’t need.`,
  'table-row-too-long': ({ row }) => `Row ${row} is longer than a megabyte, or a quotation mark in it is never closed.`,
  'table-quote-open': ({ row }) => `A quotation mark in row ${row} is never closed.`,
}
