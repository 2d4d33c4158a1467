export { type ImportCounts, type ImportPlaces, importPlaces, type Refused } from './import-places.ts'
export { openSource, type Source } from './source.ts'
