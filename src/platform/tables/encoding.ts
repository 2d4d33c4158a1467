import { Refusal } from '../refusal.ts'

/** The encodings that spreadsheets really write. Anything else that isn't UTF-8 or UTF-16 is read as windows-1252. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Finds how a text file is encoded by its byte order mark, or by reading all of it: a file is UTF-8 only if its last
 * byte is too. Throws `table-is-workbook` for a spreadsheet's own format and `table-not-text` for anything else binary.
 */
export async function findEncoding(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let first = true
  try {
    for await (const chunk of bytes) {
      const known = first ? markOf(chunk) : undefined
      if (known) return known
      first = false
      utf8.decode(chunk, { stream: true })
    }
    utf8.decode()
    return 'utf-8'
  } catch (problem) {
    if (problem instanceof TypeError) return 'windows-1252'
    throw problem
  }
}

/** Decodes a stream of bytes; a byte order mark is dropped. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function markOf(chunk: Uint8Array): Encoding | undefined {
  const [a, b] = chunk
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) throw new Refusal('invalid', 'table-is-workbook')
  const head = chunk.subarray(0, 2000)
  const empty = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = empty
  if (odd > head.length / 4 && even === 0) return 'utf-16le'
  if (even > head.length / 4 && odd === 0) return 'utf-16be'
  if (even + odd > 0) throw new Refusal('invalid', 'table-not-text')
  return undefined
}
