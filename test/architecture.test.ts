import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rooms } from '../src/rooms.ts'
import { violations } from './architecture.ts'

const root = join(import.meta.dirname, '..')
const order = rooms.map((room) => room.name)

test('no file goes against the directions of imports', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
  assert.ok(files.length > 100)
  assert.deepEqual(
    files.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8'), order)),
    [],
  )
})

const bites: Record<string, [file: string, source: string]> = {
  'an engine imports npm': ['src/engines/walk/tour.ts', `import { x } from 'kysely'`],
  'an engine imports Node': ['src/engines/walk/tour.ts', `import { x } from 'node:fs'`],
  'an engine imports the platform': ['src/engines/walk/tour.ts', `import { newId } from '../../platform/ids.ts'`],
  'an engine reads the clock': ['src/engines/walk/tour.ts', 'const start = Date.now()'],
  'an engine throws dice': ['src/engines/walk/tour.ts', 'const kick = Math.random()'],
  'the platform imports a room': ['src/platform/at.ts', `import { may } from '../rooms/organisation/index.ts'`],
  'the platform imports an engine': ['src/platform/at.ts', `import { tour } from '../engines/walk/tour.ts'`],
  'a room imports a higher one': ['src/rooms/people/queries.ts', `import { theme } from '../listening/index.ts'`],
  'a room goes past a door': ['src/rooms/people/queries.ts', `import { may } from '../organisation/may.ts'`],
  'a room imports a type past a door': [
    'src/rooms/people/queries.ts',
    `import type { Branch } from '../organisation/queries/organisation.ts'`,
  ],
  'a room imports the phone app': [
    'src/rooms/listening/queries.ts',
    `import { outbox } from '../../field/store/outbox.ts'`,
  ],
  'a room imports the cast': ['src/rooms/listening/queries.ts', `import { castId } from '../../../cast/ids.ts'`],
  'rules import a query': ['src/rooms/people/rules.ts', `import { person } from './queries.ts'`],
  'rules import kysely': ['src/rooms/people/rules/name.ts', `import { sql } from 'kysely'`],
  'a page imports a query': ['src/rooms/people/pages/person.tsx', `import { person } from '../queries.ts'`],
  'a page imports an action': [
    'src/rooms/people/pages/person.tsx',
    `import { addPerson } from '../actions/add-person.ts'`,
  ],
  'routes touch the database': ['src/rooms/people/routes.ts', `import { sql } from 'kysely'`],
  'the phone app imports a query': ['src/field/app.tsx', `import { turf } from '../rooms/listening/queries.ts'`],
  'the phone app imports a door': ['src/field/app.tsx', `import { room } from '../rooms/listening/index.ts'`],
  'the phone app imports the server': ['src/field/app.tsx', `import { log } from '../platform/log.ts'`],
  'a room mints a scope': ['src/rooms/people/queries.ts', `import { mint } from '../../platform/scope.ts'`],
  'a room changes the scope': ['src/rooms/people/queries.ts', `import { type At, within } from '../../platform/at.ts'`],
  'SQL from a string': ['src/rooms/people/queries.ts', 'sql.raw(`select ${name}`)'],
  'the environment past the settings': ['src/rooms/people/queries.ts', 'process.env.PORT'],
  'a name that says nothing': ['src/rooms/people/utils.ts', ''],
}

for (const [what, [file, source]] of Object.entries(bites))
  test(`the rule bites: ${what}`, () => {
    assert.notDeepEqual(
      violations(file, source, ['organisation', 'people', 'places', 'messages', 'listening', 'campaigns']),
      [],
    )
  })

test('what is allowed passes', () => {
  const allowed: [string, string][] = [
    ['src/rooms/campaigns/actions/start.ts', `import { may } from '../../organisation/index.ts'`],
    [
      'src/rooms/people/pages/person.tsx',
      `import type { Person } from '../queries.ts'\nimport { Page } from '../../../platform/ui/index.ts'`,
    ],
    ['src/field/app.tsx', `import { TurfPack } from '../rooms/listening/rules/pack.ts'\nimport { openDB } from 'idb'`],
    ['src/rooms/people/rules/name.ts', `import * as v from 'valibot'`],
  ]
  for (const [file, source] of allowed)
    assert.deepEqual(violations(file, source, ['organisation', 'people', 'listening', 'campaigns']), [])
})
