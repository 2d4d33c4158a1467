import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, describe, test } from 'node:test'
import { type Files, filesInFolder } from '../../src/platform/files.ts'

// What every keeper of files must do. A new one (another disk, S3) is added to this list, and nothing else.
const folder = mkdtempSync(join(tmpdir(), 'holdfast-files-'))
after(() => rmSync(folder, { recursive: true }))
const keepers: Record<string, Files> = { 'a folder': filesInFolder(folder) }

for (const [name, files] of Object.entries(keepers))
  describe(name, () => {
    test('gives back what was put, byte by byte, the empty file too', async () => {
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256))
      await files.put('org/places/whole.sent', Readable.from([bytes.subarray(0, 100_001), bytes.subarray(100_001)]))
      await files.put('org/places/empty.sent', Readable.from([]))
      assert.deepEqual(await contentOf(files, 'org/places/whole.sent'), bytes)
      assert.deepEqual(await contentOf(files, 'org/places/empty.sent'), Buffer.alloc(0))
      assert.equal((await files.read('org/places/whole.sent'))?.size, bytes.length)
    })

    test('says null for what is not there, and removing it is no error', async () => {
      assert.equal(await files.read('org/places/never.sent'), null)
      await files.remove('org/places/never.sent')
    })

    test('replaces a file whole', async () => {
      await files.put('org/evidence/a', text('first, and longer'))
      await files.put('org/evidence/a', text('second'))
      assert.equal(String(await contentOf(files, 'org/evidence/a')), 'second')
    })

    test('keeps nothing of a file whose bytes broke off, and what was there before', async () => {
      await files.put('org/evidence/kept', text('before'))
      const broken = () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('half')
            throw new Error('the line broke')
          })(),
        )
      await assert.rejects(files.put('org/evidence/kept', broken()), /the line broke/)
      await assert.rejects(files.put('org/evidence/new', broken()), /the line broke/)
      assert.equal(String(await contentOf(files, 'org/evidence/kept')), 'before')
      assert.equal(await files.read('org/evidence/new'), null)
    })

    test('lists keys in order below a prefix', async () => {
      await files.put('other/places/b', text('b'))
      await files.put('other/places/a', text('a'))
      await files.put('other/people/c', text('c'))
      assert.deepEqual(await Array.fromAsync(files.keys('other/')), [
        'other/people/c',
        'other/places/a',
        'other/places/b',
      ])
      await files.remove('other/places/a')
      assert.deepEqual(await Array.fromAsync(files.keys('other/places/')), ['other/places/b'])
    })

    for (const key of [
      '../out',
      'org/../../out',
      '/etc/passwd',
      'org//x',
      'org/.hidden',
      '',
      'org\\..\\out',
      'org/a\0b',
    ])
      test(`refuses the key ${JSON.stringify(key)}`, async () => {
        await assert.rejects(files.put(key, text('harm')), /not a key/)
        await assert.rejects(files.read(key), /not a key/)
        await assert.rejects(async () => files.remove(key), /not a key/)
      })
  })

test('a folder holds nothing unfinished afterwards', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    names.filter((name) => /(^|\/)\./.test(name)),
    [],
  )
})

const text = (words: string) => Readable.from([Buffer.from(words)])

async function contentOf(files: Files, key: string): Promise<Buffer> {
  const found = await files.read(key)
  assert.ok(found)
  return Buffer.concat(await found.bytes.toArray())
}
