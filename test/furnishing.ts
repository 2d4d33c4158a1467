import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCast } from '../cast/load.ts'
import { buildHouse, type House } from '../src/platform/house.ts'
import { openMailer } from '../src/platform/mail/index.ts'
import { makeSecrets } from '../src/platform/secrets.ts'
import { rooms } from '../src/rooms.ts'

/** A house for tests: real rooms, mail kept in the outbox, a clock that a test can set. */
export function testFurnishing(options: { readonly clock?: () => Date; readonly smtpUrl?: string } = {}): House {
  const dataFolder = mkdtempSync(join(tmpdir(), 'holdfast-data-'))
  return buildHouse(rooms, {
    clock: options.clock ?? (() => new Date()),
    surroundings: { url: 'http://localhost:3000', tiles: null, sendsMail: Boolean(options.smtpUrl), version: 'test' },
    secrets: { ...makeSecrets(), hashKey: 'hash-key-of-the-tests' },
    mailer: openMailer({ smtpUrl: options.smtpUrl ?? null, mailFrom: 'union@example.org' }),
    dataFolder,
    filesFolder: join(dataFolder, 'files'),
    loadSample: loadCast,
  })
}
