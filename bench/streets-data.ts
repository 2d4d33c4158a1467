import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import type { StreetMap, Way, WayKind } from '../src/engines/walk/streets/map.ts'
import type { LonLat } from '../src/engines/walk/units.ts'

export type Building = { id: number; place: LonLat }
export type Town = { map: StreetMap; buildings: Building[] }

type Tags = ReadonlyMap<string, string>
type OsmNode = { place: LonLat; tags: Tags }
type OsmWay = { id: number; tags: Tags; refs: number[] }
type Osm = { nodes: Map<number, OsmNode>; ways: OsmWay[] }

const BIG = new Set(['primary', 'primary_link', 'secondary', 'secondary_link'])
const STREETS = new Set(['tertiary', 'tertiary_link', 'unclassified', 'residential', 'road', 'living_street'])
/** What OSRM's foot profile walks on, and no more. */
const PATHS = new Set(['service', 'track', 'path', 'pedestrian', 'platform', 'footway', 'pier'])
const CLOSED = new Set(['no', 'private', 'agricultural', 'forestry', 'delivery'])

/** Reads the walkable ways and the buildings of an OpenStreetMap extract; for benchmarks, not for the product. */
export function readTown(file: string): Town {
  const { nodes, ways } = readOsm(file)
  const numbers = new Map<number, number>()
  const places: LonLat[] = []
  const crossings = new Set<number>()
  const numberOf = (ref: number): number => {
    const known = numbers.get(ref)
    if (known !== undefined) return known
    const { place, tags } = nodes.get(ref) as OsmNode
    numbers.set(ref, places.length)
    if (['crossing', 'traffic_signals'].includes(tags.get('highway') ?? '')) crossings.add(places.length)
    return places.push(place) - 1
  }
  const walkable: Way[] = []
  for (const { tags, refs } of ways) {
    const kind = kindOf(tags)
    if (kind) walkable.push({ kind, nodes: refs.filter((ref) => nodes.has(ref)).map(numberOf) })
  }
  const buildings = ways.filter(({ tags, refs }) => tags.has('building') && refs.every((ref) => nodes.has(ref)))
  return {
    map: { nodes: places, ways: walkable, crossings },
    buildings: buildings.map((way) => buildingOf(way, nodes)),
  }
}

function kindOf(tags: Tags): WayKind | undefined {
  const highway = tags.get('highway') ?? ''
  if (CLOSED.has(tags.get('foot') ?? tags.get('access') ?? '') || tags.get('area') === 'yes') return undefined
  if (highway === 'steps') return 'steps'
  if (BIG.has(highway)) return 'big-road'
  if (STREETS.has(highway)) return 'street'
  return PATHS.has(highway) ? 'path' : undefined
}

function buildingOf({ id, refs }: OsmWay, nodes: Osm['nodes']): Building {
  const corners = refs.slice(1).map((ref) => (nodes.get(ref) as OsmNode).place)
  const mean = (axis: 0 | 1) => corners.reduce((sum, place) => sum + place[axis], 0) / corners.length
  return { id, place: [mean(0), mean(1)] }
}

/** https://wiki.openstreetmap.org/wiki/PBF_Format */
function readOsm(file: string): Osm {
  const bytes = readFileSync(file)
  const osm: Osm = { nodes: new Map(), ways: [] }
  for (let at = 0; at < bytes.length; ) {
    const headerEnd = at + 4 + bytes.readUInt32BE(at)
    const header = fields(bytes.subarray(at + 4, headerEnd), { 1: 'string', 3: 'number' })
    const blobEnd = headerEnd + (header[3] as number)
    const blob = fields(bytes.subarray(headerEnd, blobEnd), { 1: 'bytes', 3: 'bytes' })
    if (header[1] === 'OSMData') readBlock(blob[3] ? inflateSync(blob[3] as Uint8Array) : (blob[1] as Uint8Array), osm)
    at = blobEnd
  }
  return osm
}

type Kind = 'string' | 'number' | 'bytes'

function fields(bytes: Uint8Array, kinds: Record<number, Kind>): Record<number, string | number | Uint8Array> {
  return new PbfReader(bytes).readFields((tag, found: Record<number, string | number | Uint8Array>, pbf) => {
    if (kinds[tag] === 'string') found[tag] = pbf.readString()
    if (kinds[tag] === 'number') found[tag] = pbf.readVarint()
    if (kinds[tag] === 'bytes') found[tag] = pbf.readBytes()
  }, {})
}

type Block = { strings: string[]; groups: Uint8Array[]; granularity: number; latOffset: number; lonOffset: number }

function readBlock(bytes: Uint8Array, osm: Osm) {
  const start: Block = { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 }
  const block = new PbfReader(bytes).readFields((tag, found, pbf) => {
    if (tag === 1)
      pbf.readMessage((inner, strings, reader) => inner === 1 && strings.push(reader.readString()), found.strings)
    if (tag === 2) found.groups.push(pbf.readBytes())
    if (tag === 17) found.granularity = pbf.readVarint()
    if (tag === 19) found.latOffset = pbf.readVarint(true)
    if (tag === 20) found.lonOffset = pbf.readVarint(true)
  }, start)
  for (const group of block.groups) {
    new PbfReader(group).readFields((tag, _, pbf) => {
      if (tag === 2) readDenseNodes(pbf.readBytes(), block, osm)
      if (tag === 3) osm.ways.push(readWay(pbf.readBytes(), block))
    }, undefined)
  }
}

function readDenseNodes(bytes: Uint8Array, block: Block, osm: Osm) {
  const columns: Record<number, number[]> = { 1: [], 8: [], 9: [], 10: [] }
  new PbfReader(bytes).readFields((tag, found, pbf) => {
    if (tag === 10) pbf.readPackedVarint(found[tag])
    else if (found[tag]) pbf.readPackedSVarint(found[tag])
  }, columns)
  const [ids, lats, lons] = [columns[1], columns[8], columns[9]].map((deltas) => runningSums(deltas ?? []))
  const texts = columns[10] ?? []
  let at = 0
  for (const [index, id] of (ids ?? []).entries()) {
    const tags = new Map<string, string>()
    for (; at < texts.length && texts[at] !== 0; at += 2) tags.set(text(block, texts[at]), text(block, texts[at + 1]))
    at++
    const degrees = (value: number | undefined, offset: number) => 1e-9 * (offset + block.granularity * (value ?? 0))
    osm.nodes.set(id, {
      place: [degrees(lons?.[index], block.lonOffset), degrees(lats?.[index], block.latOffset)],
      tags,
    })
  }
}

function readWay(bytes: Uint8Array, block: Block): OsmWay {
  const raw = { id: 0, keys: [] as number[], values: [] as number[], refs: [] as number[] }
  new PbfReader(bytes).readFields((tag, found, pbf) => {
    if (tag === 1) found.id = pbf.readVarint()
    if (tag === 2) pbf.readPackedVarint(found.keys)
    if (tag === 3) pbf.readPackedVarint(found.values)
    if (tag === 8) pbf.readPackedSVarint(found.refs)
  }, raw)
  const tags = new Map(raw.keys.map((key, index) => [text(block, key), text(block, raw.values[index])]))
  return { id: raw.id, tags, refs: runningSums(raw.refs) }
}

const text = ({ strings }: Block, index: number | undefined) => strings[index ?? 0] ?? ''

function runningSums(deltas: number[]): number[] {
  let sum = 0
  return deltas.map((delta) => {
    sum += delta
    return sum
  })
}
