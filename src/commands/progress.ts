/** Says how far a command is. */
export type Tell = (line: string) => void

const EVERY = 5000

/** On a terminal one line that changes, and goes when the work has ended; elsewhere a plain line every few seconds. On standard error. */
export async function withProgress<T>(work: (tell: Tell) => Promise<T>, stream = process.stderr): Promise<T> {
  let told = Date.now()
  const change: Tell = (line) => stream.write(`\r\x1b[K${line}`)
  const sometimes: Tell = (line) => {
    if (Date.now() - told < EVERY) return
    told = Date.now()
    stream.write(`${line}\n`)
  }
  try {
    return await work(stream.isTTY ? change : sometimes)
  } finally {
    if (stream.isTTY) stream.write('\r\x1b[K')
  }
}
