import type { Bytes } from '../../../../platform/tables/index.ts'
import { firstRows, openTable } from '../../../../platform/tables/index.ts'
import type { PlaceField } from '../../rules/place.ts'
import type { LonLat } from '../../rules/shape.ts'
import { guessPlaceColumns } from './columns.ts'
import { type Feature, readFeatures } from './geojson.ts'

/** One row of a file: a line of a table, or a feature with where it lies. `number` counts as the file's program does. */
export type SourceRow = {
  number: number
  cells: string[]
  ring?: LonLat[]
  point?: LonLat
  /** A street's own line, with its name. */
  line?: { name: string; points: LonLat[] }
}

/** A file of places, whatever its form. Every call of `rows` reads it from its beginning. */
export type Source = {
  columns: string[]
  guessed: (PlaceField | null)[]
  examples: string[][]
  /** Whether the file holds nothing but the lines of streets, which need no columns. */
  onlyLines: boolean
  rows(): AsyncGenerator<SourceRow[]>
}

const BATCH = 5000
const LOOKED_AT = 200

/** Opens a CSV, TSV or GeoJSON file. @throws Refusal when it is none */
export async function openSource(bytes: Bytes): Promise<Source> {
  const source = (await isJson(bytes)) ? await openGeojson(bytes) : await openCsv(bytes)
  return { ...source, guessed: guessPlaceColumns(source.columns, source.examples) }
}

async function openCsv(bytes: Bytes) {
  const table = await openTable(bytes)
  const examples = (await firstRows(table, LOOKED_AT)).map((row) => row.cells)
  return { columns: table.columns, examples, onlyLines: false, rows: () => table.rows(BATCH) }
}

async function openGeojson(bytes: Bytes) {
  const features: Feature[] = []
  for await (const feature of readFeatures(textOf(bytes))) if (features.push(feature) === LOOKED_AT) break
  const columns = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))]
  const cellsOf = (feature: Feature) => columns.map((column) => feature.properties[column] ?? '')
  return {
    columns,
    examples: features.filter((feature) => feature.kind !== 'line').map(cellsOf),
    onlyLines: features.every((feature) => feature.kind === 'line'),
    rows: () => batches(bytes, cellsOf),
  }
}

async function* batches(bytes: Bytes, cellsOf: (feature: Feature) => string[]): AsyncGenerator<SourceRow[]> {
  let batch: SourceRow[] = []
  let number = 0
  for await (const feature of readFeatures(textOf(bytes))) {
    number += 1
    batch.push({ number, cells: cellsOf(feature), ...whereOf(feature) })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function whereOf({ kind, points, properties }: Feature): Partial<SourceRow> {
  if (kind === 'line') return { line: { name: properties.name ?? properties.street ?? '', points } }
  if (kind === 'ring') return { ring: points }
  const [point] = points
  return point ? { point } : {}
}

async function isJson(bytes: Bytes): Promise<boolean> {
  for await (const text of textOf(bytes)) if (text.trim() !== '') return text.trimStart().startsWith('{')
  return false
}

async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of bytes()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
