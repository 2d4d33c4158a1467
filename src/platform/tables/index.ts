/** Tables as files: reading what people's spreadsheets really write, and writing what spreadsheets can't run. */
export type { Delimiter } from './delimiter.ts'
export type { Encoding } from './encoding.ts'
export type { Wanted } from './guess.ts'
export { foldHeading, guessColumns } from './guess.ts'
export type { Bytes, Row, Table } from './read.ts'
export { firstRows, openTable } from './read.ts'
export type { Cell } from './write.ts'
export { csvFile, csvLine } from './write.ts'
