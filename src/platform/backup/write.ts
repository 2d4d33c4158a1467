import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { type Pack, pack } from 'tar-stream'

/** An archive being written, entry after entry. */
export type Archive = {
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>
  readonly addStream: (name: string, size: number, bytes: Readable) => Promise<void>
}

/**
 * Writes an archive: tar, packed by gzip, and sealed to an age key if there is one. The file appears when it is whole
 * and on disk; readable by its owner alone.
 */
export async function writeArchive(
  file: string,
  key: string | null,
  fill: (archive: Archive) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.unfinished`
  try {
    const tar = pack()
    const zipped = createGzip({ level: 5 })
    const filled = fill(archiveOn(tar)).then(
      () => tar.finalize(),
      (error: Error) => {
        tar.destroy(error)
        throw error
      },
    )
    const packed = pipeline(tar, zipped)
    const written = pipeline(
      key ? await seal(zipped, key) : zipped,
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    await Promise.all([filled, packed, written])
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
}

function archiveOn(tar: Pack): Archive {
  const addStream: Archive['addStream'] = (name, size, bytes) =>
    pipeline(bytes, tar.entry({ name, size, mode: 0o600, mtime: new Date() }))
  return { addStream, add: (name, bytes) => addStream(name, bytes.length, Readable.from([bytes])) }
}

async function seal(bytes: Readable, key: string): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(key)
  const sealed = await encrypter.encrypt(Readable.toWeb(bytes) as globalThis.ReadableStream<Uint8Array>)
  return Readable.fromWeb(sealed as ReadableStream<Uint8Array>)
}
