export { type ImportCounts, type ImportPlaces, importPlaces } from './import-places.ts'
export { type Refused, refusedCells, refusedColumns } from './refused.ts'
export { openSource, type Source } from './source.ts'
