import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { castId } from '../../../cast/ids.ts'
import { branchId } from '../../../cast/organisations.ts'
import { buildingId, buildings, doorId, doors, streets, turfs } from '../../../cast/town.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addDoor, doorsOfBuilding, turfDoors } from './index.ts'

const house = await testHouse()

const harbour = branchId('harbour')
const idAt = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? ''
const everywhere = 'west=-180&south=-90&east=180&north=90'
const refused = (code: string) => (problem: unknown) => problem instanceof Refusal && problem.code === code
type MapAnswer = { buildings: { features: { properties: { id: string; doors: number; chosen: boolean } }[] } }
const mapOf = async (who: Parameters<TestHouse['as']>[0], query = everywhere): Promise<MapAnswer> =>
  (await house.as(who).get(`/places/map.json?${query}`)).json() as Promise<MapAnswer>

describe('the patch', () => {
  test('every organiser sees their own streets, and nothing of another branch or organisation', async () => {
    const seen = {
      amira: ['Market Street', 'Gorse Bank'],
      bruno: ['Market Street'],
      elif: ['Gorse Bank'],
      hana: ['Dock Road'],
    }
    for (const [who, names] of Object.entries(seen)) {
      const page = await (await house.as(who as 'amira').get('/places')).text()
      for (const name of ['Market Street', 'Gorse Bank', 'Dock Road'])
        assert.equal(page.includes(`>${name}<`), names.includes(name), `${who}: ${name}`)
    }
    for (const who of ['chen', 'dora', 'farid', 'gus'] as const)
      assert.equal((await house.as(who).get('/places')).status, 403, who)
  })

  test('a street is found by a part of its name, however it is written', async () => {
    const page = await (await house.as('amira').get('/places?q=GORSE')).text()
    assert.ok(page.includes('>Gorse Bank<') && !page.includes('>Market Street<'))
    assert.match(await (await house.as('amira').get('/places?q=nowhere')).text(), /No street has that name/)
  })

  test('the map shows the buildings of the viewer in view, with their doors', async () => {
    const count = async (who: 'amira' | 'bruno' | 'elif' | 'hana') => (await mapOf(who)).buildings.features.length
    const own = (branch: string) => buildings.filter((building) => building.branch === branch).length
    assert.equal(await count('bruno'), own(harbour))
    assert.equal(await count('elif'), own(branchId('hillside')))
    assert.equal(await count('amira'), own(harbour) + own(branchId('hillside')))
    assert.equal(await count('hana'), own(branchId('port-workers')))
    const { buildings: found } = await mapOf('amira')
    assert.equal(found.features.find((one) => one.properties.id === buildingId('kelp-house'))?.properties.doors, 72)
    assert.equal((await mapOf('amira', 'west=0&south=0&east=1&north=1')).buildings.features.length, 0)
  })

  test('a view that is no view is refused', async () => {
    assert.equal((await house.as('amira').get('/places/map.json?west=x&south=0&east=1&north=1')).status, 422)
  })
})

describe('buildings and doors', () => {
  test('the floors of a block stand from the top down', async () => {
    const page = await (await house.as('bruno').get(`/places/buildings/${buildingId('kelp-house')}`)).text()
    assert.ok(page.indexOf('Floor 11') < page.indexOf('Floor 1<'))
    assert.ok(page.indexOf('Floor 1<') < page.indexOf('Ground floor'))
    assert.ok(page.includes('Flat 72'))
  })

  test('a building of another branch or organisation is not there', async () => {
    const kelp = buildingId('kelp-house')
    for (const who of ['elif', 'hana'] as const) {
      assert.equal((await house.as(who).get(`/places/buildings/${kelp}`)).status, 404)
      assert.equal((await house.as(who).post(`/places/buildings/${kelp}/doors`, { unit: 'X', floor: '' })).status, 404)
      assert.equal((await house.as(who).get(`/places/doors/${doorId('kelp-house', 'Flat 1')}`)).status, 404)
      assert.equal(
        (await house.as(who).post(`/places/doors/${doorId('kelp-house', 'Flat 1')}`, { avoid: 'yes' })).status,
        404,
      )
    }
  })

  test('a block is added with all its doors, once', async () => {
    const block = {
      branch: harbour,
      address: 'Wrack House, Kelp Way',
      floors: '4',
      flats: '5',
      numbering: 'by-floor',
      longitude: '-4.61',
      latitude: '53.92',
    }
    const made = await house.as('bruno').post('/places/buildings', block)
    assert.equal(made.status, 303)
    const found = await house.at((at) => doorsOfBuilding(at, idAt(made)))
    assert.deepEqual([found.length, found[0]?.unit, found.at(-1)?.unit], [20, 'Flat 1', 'Flat 305'])
    assert.equal((await house.as('bruno').post('/places/buildings', block)).status, 409)
    assert.equal((await house.as('bruno').post('/places/buildings', { ...block, address: '!!' })).status, 422)
    assert.equal(
      (await house.as('bruno').post('/places/buildings', { ...block, address: '1 Pier', latitude: '' })).status,
      422,
    )
    assert.equal((await house.as('elif').post('/places/buildings', { ...block, address: '2 Pier' })).status, 403)
  })

  test('a building that names no street is found in a list too', async () => {
    const alone = { branch: harbour, address: 'The Old Mission', floors: '1', flats: '1', longitude: '', latitude: '' }
    const made = await house.as('bruno').post('/places/buildings', alone)
    const link = `<a href="/places/buildings/${idAt(made)}">The Old Mission</a>`
    assert.ok((await (await house.as('bruno').get('/places')).text()).includes(link))
    assert.ok(!(await (await house.as('elif').get('/places')).text()).includes(link))
    assert.equal((await house.as('bruno').post('/places/buildings', alone)).status, 409)
  })

  test('a door is marked as one to leave alone, and unmarked', async () => {
    const door = doorId('harbour-court', 'Flat 3')
    const marked = async () =>
      (await house.at((at) => doorsOfBuilding(at, buildingId('harbour-court')))).find((one) => one.id === door)?.avoid
    await house.as('bruno').post(`/places/doors/${door}`, { avoid: 'yes' })
    assert.equal(await marked(), true)
    await house.as('bruno').post(`/places/doors/${door}`, { avoid: 'no' })
    assert.equal(await marked(), false)
  })

  test('who lives behind a door is shown to its organisers', async () => {
    const page = await (await house.as('bruno').get(`/places/doors/${doorId('kelp-house', 'Flat 58')}`)).text()
    assert.match(page, /Dora Nagy/)
  })
})

describe('turfs', () => {
  const street = streets.find((one) => one.name === 'Quay Street')
  const quay = street?.id ?? ''
  const quayDoors = doors.filter((door) => door.address.endsWith('Quay Street')).length

  test('a turf is made of streets and buildings, without JavaScript or with it', async () => {
    const bruno = house.as('bruno')
    const court = buildingId('harbour-court')
    const made = await bruno.post('/places/turfs', {
      branch: harbour,
      name: 'Quay',
      street: [quay],
      building: court,
      shape: '',
    })
    assert.equal(made.status, 303)
    const walked = await house.at((at) => turfDoors(at, idAt(made)))
    assert.equal(walked.flatMap((building) => building.doors).length, quayDoors + 30)
    assert.deepEqual(
      walked
        .slice(1)
        .map((building) => building.number)
        .slice(0, 3),
      ['1', '2', '3'],
    )
    const marked = (await mapOf('bruno', `${everywhere}&turf=${idAt(made)}`)).buildings.features.filter(
      (one) => one.properties.chosen,
    )
    assert.equal(marked.length, walked.length)
  })

  test('floors of one building are a turf', async () => {
    const fields = { branch: harbour, name: 'Top', building: buildingId('kelp-house'), floor: ['10', '11'] }
    const made = await house.as('bruno').post('/places/turfs', fields)
    const [kelp] = await house.at((at) => turfDoors(at, idAt(made)))
    assert.deepEqual(
      kelp?.doors.map((door) => door.floor),
      [...Array(6).fill(10), ...Array(6).fill(11)],
    )
    const page = await (await house.as('bruno').get(`/places/turfs/${idAt(made)}`)).text()
    assert.match(page, /12 doors stand in another open turf too/)
  })

  test('a turf without doors, of another branch, or with a broken shape is refused and leaves nothing', async () => {
    const count = async () => (await house.owner.query('select count(*)::int as n from places.turf')).rows[0].n
    const before = await count()
    const bruno = house.as('bruno')
    assert.equal((await bruno.post('/places/turfs', { branch: harbour, name: 'Nothing' })).status, 422)
    assert.equal(
      (await bruno.post('/places/turfs', { branch: harbour, name: 'Bad', street: quay, shape: '[[1,' })).status,
      422,
    )
    assert.equal(
      (await bruno.post('/places/turfs', { branch: branchId('hillside'), name: 'Theirs', street: quay })).status,
      403,
    )
    assert.equal(
      (await house.as('elif').post('/places/turfs', { branch: branchId('hillside'), name: 'Theirs', street: quay }))
        .status,
      422,
    )
    assert.equal(await count(), before)
  })

  test('a turf is closed once, by an organiser of its branch', async () => {
    const made = idAt(
      await house.as('bruno').post('/places/turfs', { branch: harbour, name: 'Soon closed', street: quay }),
    )
    assert.equal((await house.as('elif').post(`/places/turfs/${made}/close`)).status, 404)
    assert.equal((await house.as('bruno').post(`/places/turfs/${made}/close`)).status, 303)
    assert.equal((await house.as('bruno').post(`/places/turfs/${made}/close`)).status, 409)
  })

  test('a canvasser sees the doors of their turf and no others, and may add one there', async () => {
    const chen = await house.scope('chen')
    const turf = castId('turf:kelp-house-upper')
    const walked = await house.at((at) => turfDoors(at, turf), chen)
    assert.deepEqual(
      walked.map((building) => [building.address, building.doors.length]),
      [['Kelp House', 36]],
    )
    assert.equal(walked[0]?.street, 'Kelp Way')
    assert.deepEqual(await house.at((at) => turfDoors(at, castId('turf:upper-terrace')), chen), [])
    const found = { id: newId(), building: buildingId('kelp-house'), unit: 'Caretaker', floor: 'G', turf }
    const first = await house.at((at) => addDoor(at, found), chen)
    const again = await house.at((at) => addDoor(at, { ...found, id: newId() }), chen)
    assert.deepEqual([first.added, again.added, again.id], [true, false, first.id])
    assert.equal((await house.at((at) => turfDoors(at, turf), chen))[0]?.doors[0]?.unit, 'Caretaker')
    const elsewhere = { ...found, id: newId(), building: buildingId('harbour-court') }
    await assert.rejects(
      house.at((at) => addDoor(at, elsewhere), chen),
      refused('platform.not-found'),
    )
  })

  test('a closed turf opens nothing any more', async () => {
    await house.owner.query('update places.turf set closed_at = now() where id = $1', [castId('turf:kelp-house-upper')])
    const chen = await house.scope('chen')
    assert.deepEqual(await house.at((at) => turfDoors(at, castId('turf:kelp-house-upper')), chen), [])
    await house.owner.query('update places.turf set closed_at = null where id = $1', [castId('turf:kelp-house-upper')])
  })

  test('the cast has a turf for each branch, and each organiser sees theirs', async () => {
    for (const [who, own] of [
      ['bruno', 0],
      ['elif', 1],
    ] as const) {
      const page = await (await house.as(who).get('/places/turfs')).text()
      turfs.forEach((turf, n) => {
        assert.equal(page.includes(turf.name), n === own, `${who}: ${turf.name}`)
      })
    }
  })
})
