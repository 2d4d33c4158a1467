import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '../../../../platform/refusal.ts'
import { canRead, guessPlaceColumns } from './columns.ts'
import { readFeatures } from './geojson.ts'
import { openSource } from './source.ts'

const pieces = (text: string, size: number) =>
  async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
const bytes = (text: string) =>
  async function* () {
    yield new TextEncoder().encode(text)
  }
const feature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry })
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })

test('columns are guessed by heading and contents, in the words of OpenStreetMap too', () => {
  const rows = [['Market Street', '14', '-4.6181', '53.9200', 'Saltmarsh']]
  assert.deepEqual(guessPlaceColumns(['addr:street', 'addr:housenumber', 'lon', 'lat', 'addr:city'], rows), [
    'street',
    'number',
    'longitude',
    'latitude',
    null,
  ])
  const towns = [...rows, ['High Street', '1', '-4.7', '53.9', 'Gullwick']]
  assert.equal(guessPlaceColumns(['street', 'number', 'x', 'y', 'city'], towns)[4], 'town')
  assert.deepEqual(guessPlaceColumns(['Address', 'Flat', 'Comment'], [['14 Market Street', '3', 'dog']]), [
    'address',
    'unit',
    null,
  ])
})

test('columns can be read that say where a door is', () => {
  assert.ok(canRead(['address', null]) && canRead(['number', 'street']))
  assert.ok(!canRead([null]) && !canRead(['street', 'unit']) && !canRead(['longitude', 'latitude']))
})

test('features are read from a collection and from lines, however the text is cut', async () => {
  const features = [
    feature({ name: 'a "quoted" }{ brace', n: 3, deep: { no: 1 } }, point(1, 2)),
    feature(
      { name: 'Kelp Way' },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    ),
    feature(
      {},
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ),
    feature({ name: 'nowhere' }, null),
  ]
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  const whole = JSON.stringify({ type: 'FeatureCollection', crs, bbox: [0, 0, 1, 1], features })
  const lines = features.map((one) => JSON.stringify(one)).join('\n')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(whole, lines, JSON.stringify(JSON.parse(whole), null, 2)),
      fc.integer({ min: 1, max: 9000 }),
      async (text, size) => {
        const read = await Array.fromAsync(readFeatures(pieces(text, size)()))
        assert.deepEqual(
          read.map((one) => [one.kind, one.points.length]),
          [
            ['point', 1],
            ['line', 2],
            ['ring', 4],
            [null, 0],
          ],
        )
        assert.deepEqual(read[0]?.properties, { name: 'a "quoted" }{ brace', n: '3', deep: '' })
      },
    ),
    { numRuns: 60 },
  )
})

test('what is no GeoJSON is refused', async () => {
  const refused = (code: string) => (problem: unknown) => problem instanceof Refusal && problem.code === code
  for (const text of [
    '{}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"FeatureCollection","features":[{"a":1}]}',
    '{"features":[{',
  ])
    await assert.rejects(Array.fromAsync(readFeatures(pieces(text, 5)())), refused('places.not-geojson'), text)
  const huge = `{"type":"FeatureCollection","features":[{"type":"Feature","a":"${'x'.repeat(3_000_000)}"}]}`
  await assert.rejects(Array.fromAsync(readFeatures(pieces(huge, 65_536)())), refused('places.feature-too-long'))
})

test('a file is opened by what is in it, whatever it is called', async () => {
  const json = await openSource(
    bytes(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature({ 'addr:street': 'Quay Street', 'addr:housenumber': '3' }, point(-4.6, 53.9))],
      }),
    ),
  )
  assert.deepEqual(json.guessed, ['street', 'number'])
  assert.deepEqual((await json.rows().next()).value, [{ number: 1, cells: ['Quay Street', '3'], point: [-4.6, 53.9] }])
  const csv = await openSource(bytes('address;lon;lat\n3 Quay Street;-4,612;53,921\n'))
  assert.deepEqual(csv.guessed, ['address', 'longitude', 'latitude'])
  assert.deepEqual((await openSource(bytes('name,colour\nAnna,red\n'))).guessed, [null, null])
})
