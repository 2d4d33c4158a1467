import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = {
  readonly to: string
  readonly subject: string
  /** The plain part. */
  readonly text: string
  readonly headers: ReadonlyMap<string, string>
  readonly raw: string
}

export type PostOffice = {
  readonly url: string
  readonly letters: readonly Received[]
  /** From now on this recipient is refused. */
  readonly refuse: (address: string, code: number, words: string) => void
  /** Called for every letter that was accepted, before the answer goes out: a test can pull the plug there. */
  onAccepted: (letter: Received) => void | Promise<void>
  readonly close: () => Promise<void>
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function postOffice(): Promise<PostOffice> {
  const letters: Received[] = []
  const refused = new Map<string, { code: number; words: string }>()
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) => {
      const no = refused.get(address)
      callback(no ? Object.assign(new Error(no.words), { responseCode: no.code }) : undefined)
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const letter = readLetter(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? '')
        letters.push(letter)
        await office.onAccepted(letter)
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (address, code, words) => refused.set(address, { code, words }),
    onAccepted: () => undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return office
}

function readLetter(raw: string, to: string): Received {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = headersOf(head)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1]
  const plain = boundary ? rest.join('\r\n\r\n').split(`--${boundary}`)[1] : undefined
  return {
    to,
    subject: decodeWords(headers.get('subject') ?? ''),
    text: plain ? decodePart(plain) : rest.join('\r\n\r\n'),
    headers,
    raw,
  }
}

function headersOf(head: string): Map<string, string> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

function decodePart(part: string): string {
  const [head = '', ...body] = part.trimStart().split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  const encoding = headersOf(head).get('content-transfer-encoding')
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString()
  if (encoding === 'quoted-printable') return fromQuotedPrintable(text.replaceAll(/=\r\n/g, ''))
  return text
}

const fromQuotedPrintable = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
    .toString()
    .replaceAll('\r\n', '\n')

/** RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, form: string, words: string) =>
      form.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString()
        : fromQuotedPrintable(words.replaceAll('_', ' ')),
    )
}
