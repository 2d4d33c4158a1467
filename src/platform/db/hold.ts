import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf } from '../process.ts'
import { Refusal } from '../refusal.ts'

/**
 * Marks the data folder as held by this process, so that two Holdfasts never start two servers on one database.
 * @returns gives the folder back, if it was this call that took it
 * @throws Refusal `conflict` when another process holds it
 */
export function holdFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = lockFile(folder)
  const holder = holderOf(folder)
  if (holder !== null && holder !== process.pid)
    throw new Refusal('conflict', 'platform.already-running', { process: holder, folder })
  if (holder === process.pid) return () => undefined
  rmSync(path, { force: true })
  // wx: of two that begin at the same moment, one gets the folder
  writeFileSync(path, identityOf(process.pid) ?? '', { flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/** The process that holds the folder, or null. */
export function holderOf(folder: string): number | null {
  const held = readIfThere(lockFile(folder))
  const pid = Number.parseInt(held ?? '', 10)
  return held !== null && pid > 0 && identityOf(pid) === held ? pid : null
}

export const lockFile = (folder: string) => join(folder, 'holdfast.pid')

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
