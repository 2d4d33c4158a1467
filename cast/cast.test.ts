import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts, branchRoles, thingRoles } from './accounts.ts'
import { campaigns } from './campaigns.ts'
import { grievances } from './grievances.ts'
import { castId } from './ids.ts'
import { branches } from './organisations.ts'
import { people } from './people.ts'
import { overlap } from './town/geometry.ts'
import { buildings, doors, streets, turfs } from './town.ts'

const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id))

test('ids stay what they are', () => {
  assert.equal(castId('amira'), 'f98ebc69-7d36-5bf5-9302-da307463842b')
})

test('no id is given twice', () => {
  for (const rows of [accounts, branches, people, streets, buildings, doors, turfs, grievances, campaigns])
    assert.equal(ids(rows).size, rows.length)
})

test('what is named is there', () => {
  const [doorIds, buildingIds, personIds] = [ids(doors), ids(buildings), ids(people)]
  for (const one of people) if (one.door) assert.ok(doorIds.has(one.door), `${one.key} lives behind no door`)
  for (const turf of turfs) for (const door of turf.doors) assert.ok(doorIds.has(door), turf.name)
  for (const one of grievances) if (one.building) assert.ok(buildingIds.has(one.building))
  for (const { outcome } of campaigns) for (const { person } of outcome?.told ?? []) assert.ok(personIds.has(person))
  const things = new Set([...turfs.map((turf) => turf.id), ...campaigns.flatMap((c) => c.events.map((e) => e.id))])
  for (const { thing } of thingRoles) assert.ok(things.has(thing))
  for (const { account } of branchRoles) assert.ok(accounts.some(({ key }) => key === account))
})

test('the town is one that people could live in', () => {
  assert.ok(doors.length > 400 && buildings.length > 200 && streets.length >= 14)
  assert.equal(doors.filter((door) => door.building === castId('building:kelp-house')).length, 72)
  for (const [i, one] of buildings.entries())
    for (const other of buildings.slice(i + 1)) {
      const inside = (shape: readonly (readonly [number, number])[]) => shape.slice(1).map(shrinkTowards(shape))
      assert.ok(!overlap(inside(one.outline), inside(other.outline)), `${one.address} stands in ${other.address}`)
    }
})

/** A terrace shares its walls: a fifth of the way inwards nothing may touch any more. */
const shrinkTowards = (shape: readonly (readonly [number, number])[]) => {
  const corners = shape.slice(1)
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length
  const [x, y] = [mean(0), mean(1)]
  return (corner: readonly [number, number]) =>
    [corner[0] + (x - corner[0]) / 5, corner[1] + (y - corner[1]) / 5] as const
}

test('the story has what the pages need', () => {
  const said = (theme: string) => grievances.filter((one) => one.theme === theme)
  assert.ok(said('lifts').filter((one) => one.person).length >= 8)
  assert.ok(said('heating').filter((one) => !one.person).length >= 3)
  assert.ok((campaigns[0]?.events[0]?.signUps.length ?? 0) >= 8)
  assert.ok((campaigns[1]?.outcome?.told.length ?? 0) >= 3)
  assert.ok(people.some((one) => one.suppressed) && people.some((one) => !one.email && !one.phone))
})
