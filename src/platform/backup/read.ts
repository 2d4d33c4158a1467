import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import * as v from 'valibot'
import { Refusal } from '../refusal.ts'
import type { Secrets } from '../secrets.ts'
import { HEAD, Head, SECRETS } from './papers.ts'

/** One entry of an archive; its bytes must be read to their end before the next entry comes. */
export type Item = { readonly name: string; readonly bytes: AsyncIterable<Buffer> }

export type OpenedArchive = {
  readonly file: string
  readonly head: Head
  /** The secrets of the server that made it, if it was sealed. */
  readonly secrets: Secrets | null
  /** All that follows, in order. */
  readonly items: AsyncIterable<Item>
}

/**
 * Opens an archive and reads what stands first in it.
 * @param identity the age secret key, for a sealed one
 * @throws Refusal when it is not a backup, is sealed, or breaks off
 */
export async function openArchive(file: string, identity: string | null): Promise<OpenedArchive> {
  const items = itemsOf(file, await unsealed(file, identity))
  const first = await items.next()
  if (first.done || first.value.name !== HEAD) throw new Refusal('invalid', 'backup.not-ours', { file })
  const head = v.safeParse(Head, parse(file, await textOf(first.value)))
  if (!head.success) throw new Refusal('invalid', 'backup.too-new', { file })
  const second = await items.next()
  if (second.done) throw damaged(file, 'it ends after its head')
  if (second.value.name !== SECRETS)
    return { file, head: head.output, secrets: null, items: startingWith(second.value, items) }
  const secrets = parse(file, await textOf(second.value)) as Secrets
  return { file, head: head.output, secrets, items }
}

export const damaged = (file: string, what: string) => new Refusal('invalid', 'backup.damaged', { file, what })

export async function textOf(item: Item): Promise<string> {
  return Buffer.concat(await Array.fromAsync(item.bytes)).toString()
}

export function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged(file, (error as Error).message)
  }
}

async function* startingWith(first: Item, rest: AsyncIterable<Item>): AsyncIterable<Item> {
  yield first
  yield* rest
}

/** The layers of the archive taken off; whatever breaks in them is told as damage. */
async function* itemsOf(file: string, packed: Readable): AsyncGenerator<Item, void> {
  const entries = extract()
  const unpacked = createGunzip()
  for (const layer of [packed, unpacked]) layer.on('error', (error: Error) => entries.destroy(error))
  packed.pipe(unpacked).pipe(entries)
  try {
    for await (const entry of entries)
      yield { name: entry.header.name, bytes: toldAsDamage(file, entry as AsyncIterable<Buffer>) }
  } catch (error) {
    throw damaged(file, (error as Error).message)
  } finally {
    packed.destroy()
  }
}

async function* toldAsDamage(file: string, bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* bytes
  } catch (error) {
    throw damaged(file, (error as Error).message)
  }
}

const SEALED = 'age-encryption.org/v1'
const GZIP = '\x1f\x8b'

async function unsealed(file: string, identity: string | null): Promise<Readable> {
  const begin = await firstBytes(file)
  if (begin.startsWith(GZIP)) return createReadStream(file)
  if (!begin.startsWith(SEALED)) throw new Refusal('invalid', 'backup.not-ours', { file })
  if (identity === null) throw new Refusal('invalid', 'backup.sealed', { file })
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>
  try {
    return Readable.fromWeb((await decrypter.decrypt(sealed)) as ReadableStream<Uint8Array>)
  } catch (error) {
    const wrongKey = /no identity matched/i.test((error as Error).message)
    throw wrongKey ? new Refusal('invalid', 'backup.wrong-key', { file }) : damaged(file, (error as Error).message)
  }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file).catch(() => {
    throw new Refusal('not-found', 'backup.missing', { file })
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEALED.length), 0, SEALED.length, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
