import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { At } from '../../platform/at.ts'
import { type Files, filesInFolder } from '../../platform/files.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Bytes } from '../../platform/tables/index.ts'

// An import's file is kept until the import is done, and its refused rows for a month.

const filesOf = (at: At): Files => filesInFolder(at.house.filesFolder)
const uploadKey = (at: At, id: string) => `${at.scope.organisation}/people/${id}.upload`
const refusedKey = (at: At, id: string) => `${at.scope.organisation}/people/${id}.refused.csv`

export const keepUpload = (at: At, id: string, file: File) =>
  filesOf(at).put(uploadKey(at, id), Readable.from(file.stream()))

/** @throws Refusal not-found, once the file was removed */
export const readUpload = (at: At, id: string): Bytes =>
  async function* () {
    const found = await filesOf(at).read(uploadKey(at, id))
    if (!found) throw notFound('file')
    yield* found.bytes
  }

export const dropUpload = (at: At, id: string) => filesOf(at).remove(uploadKey(at, id))
export const dropRefused = (at: At, id: string) => filesOf(at).remove(refusedKey(at, id))

/** Keeps the file of refused rows that `work` writes; if `work` fails, the file before stays. */
export async function writingRefused<T>(
  at: At,
  id: string,
  work: (write: (lines: string) => void) => Promise<T>,
): Promise<T> {
  const lines = new PassThrough()
  const kept = filesOf(at).put(refusedKey(at, id), lines)
  try {
    const result = await work((text) => void lines.write(text))
    lines.end()
    await kept
    return result
  } catch (problem) {
    lines.destroy(problem as Error)
    await kept.catch(() => undefined)
    throw problem
  }
}

/** @throws Refusal not-found, once the file was removed */
export async function readRefused(at: At, id: string): Promise<Uint8Array> {
  const found = await filesOf(at).read(refusedKey(at, id))
  if (!found) throw notFound('file')
  return buffer(found.bytes)
}
