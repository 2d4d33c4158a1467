/** A spreadsheet runs a cell that begins with one of these as a formula; plain numbers and phone numbers do no harm. */
const formula = /^'*[=+\-@\t\r]/
const number = /^[+-]?[\d\s().,/-]*$/

/** Makes a cell harmless in a spreadsheet: what it would run as a formula gets a leading apostrophe. */
export function guarded(cell: string): string {
  return formula.test(cell) && !number.test(cell) ? `'${cell}` : cell
}

/** Takes the apostrophe of `guarded` off again, so that a file that we wrote can be mended and read back. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) && !number.test(cell.slice(1)) ? cell.slice(1) : cell
}
