import type { Cell } from '../../../../platform/tables/index.ts'
import type { RowProblem } from '../../rules/place.ts'
import { words } from '../../words.ts'

/** A row that could not be taken, as it came. */
export type Refused = { number: number; cells: readonly string[]; problem: RowProblem }

/** The heading of the file in which refused rows come back: as it came in, then the row's number and the reason. */
export const refusedColumns = (columns: readonly string[]): string[] => [
  ...columns,
  words.en.import.row,
  words.en.import.reason,
]

/** A refused row with the sentence that says why. */
export const refusedCells = ({ cells, number, problem }: Refused): Cell[] => [
  ...cells,
  number,
  words.en.rowProblems[problem],
]
