import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Done = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the real command line. */
export async function holdfast(words: readonly string[], environment: Record<string, string> = {}): Promise<Done> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../holdfast.js'), ...words], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...said }
}
