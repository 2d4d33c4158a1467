import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchId } from '../../../cast/organisations.ts'
import { testHouse } from '../../../test/house.ts'
import { importPlaces, openSource } from './index.ts'

const house = await testHouse()

const harbour = branchId('harbour')
const idAt = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? ''
const send = (who: 'bruno' | 'elif', text: string, name = 'places.csv') => {
  const form = new FormData()
  form.set('branch', harbour)
  form.set('file', new File([text], name))
  return house.as(who).post('/places/import', form)
}
const countDoors = async () => Number((await house.owner.query('select count(*) from places.door')).rows[0].count)

const csv = [
  'Address;Flat;Level;Lon;Lat;Note',
  '1 Gannet Row;A;G;-4,6100;53,9200;blue door',
  '1 Gannet Row;B;1;-4,6100;53,9200;',
  '2 Gannet Row;;;-4,6102;53,9200;dog',
  ';;;;;nobody knows where',
  '3 Gannet Row;;;-4,6104;;',
  'Ångström-Haus, Gannet Row;12;attic?;;;',
].join('\r\n')

test('a file is understood, corrected, imported, and its refused rows come back to be mended', async () => {
  const bruno = house.as('bruno')
  const doors = await countDoors()
  const sent = await send('bruno', csv)
  assert.equal(sent.status, 303)
  const check = await (await bruno.get(sent.headers.get('location') ?? '')).text()
  assert.match(check, /aria-label="Level: Means"[\s\S]*?value="floor" selected/)
  assert.equal(await countDoors(), doors, 'nothing is kept before it was confirmed')
  const path = `/places/imports/${idAt(sent)}`
  const column = ['address', 'unit', 'floor', 'longitude', 'latitude', '']
  assert.equal((await bruno.post(path, { column })).status, 303)
  assert.equal(await countDoors(), doors + 3)
  const done = await (await bruno.get(path)).text()
  assert.match(done, /3 doors in 2 buildings are new/)
  assert.match(done, /3 rows could not be read/)
  const refused = await (await bruno.get(`${path}/refused`)).text()
  assert.match(refused, /nobody knows where,5,/)
  assert.match(refused, /Longitude and latitude belong together/)
  assert.match(refused, /Ångström-Haus.*The floor is not a number/)
  assert.equal((await bruno.post(path, { column })).status, 409)
  const { rows } = await house.owner.query(`select facts, power from platform.event where verb = 'places.imported'`)
  assert.deepEqual([rows.length, rows[0].power, rows[0].facts.doors], [1, true, 3])
})

test('the same file a second time adds nothing', async () => {
  const doors = await countDoors()
  const sent = await send('bruno', csv)
  await house
    .as('bruno')
    .post(`/places/imports/${idAt(sent)}`, { column: ['address', 'unit', 'floor', 'longitude', 'latitude', ''] })
  assert.equal(await countDoors(), doors)
  assert.match(await (await house.as('bruno').get(`/places/imports/${idAt(sent)}`)).text(), /Nothing was new/)
})

test('an import whose columns say no address is refused and can be corrected', async () => {
  const sent = idAt(await send('bruno', csv))
  const bruno = house.as('bruno')
  const doors = await countDoors()
  assert.equal((await bruno.post(`/places/imports/${sent}`, { column: ['', 'unit'] })).status, 422)
  assert.equal(await countDoors(), doors)
  assert.equal((await bruno.post(`/places/imports/${sent}`, { column: ['address', 'unit'] })).status, 303)
})

test('an import belongs to its branch', async () => {
  assert.equal((await send('elif', csv)).status, 403)
  const sent = idAt(await send('bruno', csv))
  for (const path of [`/places/imports/${sent}`, `/places/imports/${sent}/refused`])
    for (const who of ['elif', 'hana'] as const) assert.equal((await house.as(who).get(path)).status, 404)
  assert.equal((await house.as('elif').post(`/places/imports/${sent}`, { column: ['address'] })).status, 404)
})

test('what is no table is refused with a sentence', async () => {
  for (const [text, name] of [
    ['PK\u0003\u0004', 'a.xlsx'],
    ['{"a":1}', 'a.geojson'],
  ] as const)
    assert.equal((await send('bruno', text, name)).status, 422)
})

test('GeoJSON: points, outlines and the lines of streets', async () => {
  const ring = [
    [-4.61, 53.93],
    [-4.609, 53.93],
    [-4.609, 53.931],
    [-4.61, 53.931],
    [-4.61, 53.93],
  ]
  const features = [
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [-4.61, 53.93],
          [-4.6, 53.93],
        ],
      },
      properties: { name: 'Puffin Parade' },
    },
    {
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { 'addr:street': 'Puffin Parade', 'addr:housenumber': '1' },
    },
    {
      geometry: { type: 'Point', coordinates: [-4.605, 53.93] },
      properties: { 'addr:street': 'Puffin Parade', 'addr:housenumber': '2' },
    },
    {
      geometry: { type: 'Point', coordinates: [412345, 5912345] },
      properties: { 'addr:street': 'Puffin Parade', 'addr:housenumber': '3' },
    },
  ].map((feature) => ({ type: 'Feature', ...feature }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  const counts = await house.at(async (at) => {
    const source = await openSource(async function* () {
      yield new TextEncoder().encode(text)
    })
    return importPlaces(at, source, { branch: harbour, fileName: 'puffin.geojson' })
  })
  assert.deepEqual(counts, { rows: 4, streets: 1, buildings: 2, doors: 2, known: 0, refused: 1 })
  const { rows } = await house.owner.query(
    `select s.line is not null as line, b.number, b.longitude, b.outline is not null as outline
     from places.building b join places.street s on s.id = b.street_id where s.name = 'Puffin Parade' order by b.key`,
  )
  assert.deepEqual(rows, [
    { line: true, number: '1', longitude: -4.6095, outline: true },
    { line: true, number: '2', longitude: -4.605, outline: false },
  ])
})

test('when anything fails in the middle, nothing of the file is kept', async () => {
  const doors = await countDoors()
  const text = `address\n${Array.from({ length: 5000 }, (_, n) => `${n + 1} Tern Street`).join('\n')}\n"9999 Tern Street\n`
  const broken = house.at(async (at) => {
    const source = await openSource(async function* () {
      yield new TextEncoder().encode(text)
    })
    return importPlaces(at, source, { branch: harbour, fileName: 'tern.csv' })
  })
  await assert.rejects(broken)
  assert.equal(await countDoors(), doors)
})
