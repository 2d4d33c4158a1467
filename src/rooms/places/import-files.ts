import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { At } from '../../platform/at.ts'
import { filesInFolder } from '../../platform/files.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Bytes } from '../../platform/tables/index.ts'

// What is sent for an import is kept until the import is done, and its refused rows for a month.

const filesOf = (at: At) => filesInFolder(at.house.filesFolder)
const sentKey = (at: At, id: string) => `${at.scope.organisation}/places/${id}.sent`
const refusedKey = (at: At, id: string) => `${at.scope.organisation}/places/${id}.refused.csv`

export const keepSent = (at: At, id: string, file: File) =>
  filesOf(at).put(sentKey(at, id), Readable.from(file.stream()))
export const dropSent = (at: At, id: string) => filesOf(at).remove(sentKey(at, id))

/** @throws Refusal `not-found`, once the file was removed */
export const readSent = (at: At, id: string): Bytes =>
  async function* () {
    const found = await filesOf(at).read(sentKey(at, id))
    if (!found) throw notFound()
    yield* found.bytes
  }

export const keepRefused = (at: At, id: string, csv: AsyncIterable<string>) =>
  filesOf(at).put(refusedKey(at, id), Readable.from(csv))
export const dropRefused = (at: At, id: string) => filesOf(at).remove(refusedKey(at, id))

/** @throws Refusal `not-found`, when no row was refused or the file was removed */
export async function readRefused(at: At, id: string): Promise<Uint8Array> {
  const found = await filesOf(at).read(refusedKey(at, id))
  if (!found) throw notFound()
  return buffer(found.bytes)
}
