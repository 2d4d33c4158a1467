import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Files by key, `<organisation>/<room>/<name>`. A file is there whole or not at all, and a key is written once or replaced,
 * never changed in place. `test/contracts/files.test.ts` says what every keeper of files must do.
 */
export type Files = {
  /** On disk when it returns. */
  readonly put: (key: string, bytes: AsyncIterable<Uint8Array> | Readable) => Promise<void>
  /** @returns null when there is no such file */
  readonly read: (key: string) => Promise<{ size: number; bytes: Readable } | null>
  readonly remove: (key: string) => Promise<void>
  /** All keys that begin with `prefix`, in order. */
  readonly keys: (prefix?: string) => AsyncIterable<string>
}

/** No part is empty or begins with a dot, so no key leaves the folder, and what is still being written is no key. */
const KEY = /^[^./\\\0][^/\\\0]*(?:\/[^./\\\0][^/\\\0]*)*$/

/** Files in a folder of the disk. @throws Error for a key that could leave the folder */
export function filesInFolder(folder: string): Files {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`not a key of a file: ${JSON.stringify(key)}`)
    return join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      const path = pathOf(key)
      const unfinished = join(dirname(path), `.${randomUUID()}`)
      await mkdir(dirname(path), { recursive: true })
      try {
        await pipeline(bytes, createWriteStream(unfinished, { flush: true }))
        await rename(unfinished, path)
      } finally {
        await rm(unfinished, { force: true })
      }
      await syncFolder(dirname(path))
    },
    read: async (key) => {
      const file = await open(pathOf(key)).catch(nullIfMissing)
      if (!file) return null
      const { size } = await file.stat()
      if (size > 0) return { size, bytes: file.createReadStream() }
      await file.close()
      return { size, bytes: Readable.from([]) }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    keys: (prefix = '') => keysBelow(folder, prefix),
  }
}

async function* keysBelow(folder: string, prefix: string): AsyncIterable<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfMissing)
  const keys = (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((key) => KEY.test(key) && key.startsWith(prefix))
  yield* keys.sort()
}

/** Without this a power cut may forget the new name. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
