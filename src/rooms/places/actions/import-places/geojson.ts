import * as v from 'valibot'
import { Refusal } from '../../../../platform/refusal.ts'
import type { LonLat } from '../../rules/shape.ts'

/** One feature of a file: what it is called and where it lies. Places in degrees. */
export type Feature = { properties: Record<string, string>; points: LonLat[]; kind: 'point' | 'ring' | 'line' | null }

const Place = v.pipe(v.array(v.number()), v.minLength(2))
const Geometry = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: Place }),
  v.object({ type: v.literal('LineString'), coordinates: v.array(Place) }),
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(v.array(Place)), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(v.array(v.array(Place))), v.minLength(1)) }),
])
const Shape = v.object({
  type: v.literal('Feature'),
  properties: v.nullish(v.record(v.string(), v.unknown())),
  geometry: v.unknown(),
})

/**
 * Reads the features of a FeatureCollection, or of a file with one feature a line, without holding the file in memory.
 * @throws Refusal `places.not-geojson`, `places.feature-too-long` with its number
 */
export async function* readFeatures(text: AsyncIterable<string>): AsyncGenerator<Feature> {
  let none = true
  for await (const json of featureTexts(text)) {
    none = false
    yield parseFeature(json)
  }
  if (none) throw new Refusal('invalid', 'places.not-geojson')
}

function parseFeature(json: string): Feature {
  const { properties, geometry } = parse(json)
  const cells = Object.entries(properties ?? {}).map(([name, value]) => [name, cellOf(value)] as const)
  return { properties: Object.fromEntries(cells), ...geometryOf(geometry) }
}

function parse(json: string): v.InferOutput<typeof Shape> {
  try {
    return v.parse(Shape, JSON.parse(json))
  } catch {
    throw new Refusal('invalid', 'places.not-geojson')
  }
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? '' : String(value)

function geometryOf(value: unknown): Pick<Feature, 'points' | 'kind'> {
  const read = v.safeParse(Geometry, value)
  if (!read.success) return { points: [], kind: null }
  const { type, coordinates } = read.output
  const places = (list: number[][]) => list.map(([x = 0, y = 0]): LonLat => [x, y])
  if (type === 'Point') return { kind: 'point', points: places([coordinates]) }
  if (type === 'LineString') return { kind: 'line', points: places(coordinates) }
  const rings = type === 'Polygon' ? coordinates : (coordinates[0] ?? [])
  return { kind: 'ring', points: places(rings[0] ?? []) }
}

const FEATURE_MOST = 1024 * 1024
const HEAD = 4096

/** The text of each feature. `open` holds the brackets that are open: under `begin` a feature begins and ends. */
async function* featureTexts(text: AsyncIterable<string>): AsyncGenerator<string> {
  let begin = ''
  let open = ''
  let piece = ''
  let quoted = false
  let escaped = false
  let number = 1
  for await (const chunk of withHead(text)) {
    begin ||= /"features"|"FeatureCollection"/.test(chunk) ? '{[{' : '{'
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const char = chunk.charAt(at)
      if (quoted) {
        quoted = escaped || char !== '"'
        escaped = !escaped && char === '\\'
      } else if (char === '"') quoted = true
      else if (char === '{' || char === '[') {
        open += char
        if (open === begin) from = at
      } else if (char === '}' || char === ']') {
        if (open === begin) {
          yield piece + chunk.slice(from, at + 1)
          piece = ''
          number += 1
        }
        open = open.slice(0, -1)
      }
    }
    piece = open.startsWith(begin) ? piece + chunk.slice(from) : ''
    if (piece.length > FEATURE_MOST) throw new Refusal('invalid', 'places.feature-too-long', { row: number })
  }
}

/** The same text, its first piece long enough to tell what kind of file it is. */
async function* withHead(text: AsyncIterable<string>): AsyncGenerator<string> {
  let head = ''
  let told = false
  for await (const chunk of text) {
    head = told ? chunk : head + chunk
    told ||= head.length >= HEAD
    if (told) yield head
  }
  if (!told) yield head
}
