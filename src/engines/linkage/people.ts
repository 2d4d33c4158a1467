/** What a column says about a person. The caller declares it; nothing is guessed here. */
export type Kind =
  | 'given-name'
  | 'surname'
  | 'full-name'
  | 'birth-date'
  | 'phone'
  | 'email'
  | 'id'
  | 'house-number'
  | 'street'
  | 'postcode'
  | 'place'
  | 'occupation'
  | 'gender'

export type Column = { name: string; kind: Kind }

/** One person as written down: a value for each column, in the order of the columns; empty or null says nothing. */
export type Row = readonly (string | null | undefined)[]

export type People = { columns: readonly Column[]; rows: readonly Row[] }

/** Where the columns of a kind stand in a row. */
export function columnsOf(columns: readonly Column[], kind: Kind): number[] {
  return columns.flatMap((column, at) => (column.kind === kind ? [at] : []))
}
