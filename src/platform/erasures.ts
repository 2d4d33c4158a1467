import { copyFile, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyedHash, type Secrets } from './secrets.ts'

/** One person who was erased: the organisation, and a keyed hash of the person's id that tells nobody who it was. */
export type Erasure = { readonly organisation: string; readonly personHash: string }

export const ledgerFile = (dataFolder: string) => join(dataFolder, 'erasures.ledger')

/** What the ledger keeps of a person: with the installation's key it finds the person's rows in a restored backup, without it nothing. */
export function erasureHash(secrets: Secrets, organisation: string, person: string): string {
  return keyedHash(secrets, 'erasure', organisation, person)
}

/**
 * Appends one erasure to the ledger of the data folder, on disk before it returns. Restoring an older backup replays it.
 * Call it before the erasure is committed: an erasure that then fails leaves a line that finds a person who asked to be erased,
 * never an erased person without a line.
 */
export async function appendErasure(dataFolder: string, organisation: string, personHash: string): Promise<void> {
  await appendLines(dataFolder, `${organisation} ${personHash}`)
}

/** What a ledger says, each erasure once; `torn` counts lines that can't be read. A missing file is an empty ledger. */
export async function readErasures(path: string): Promise<{ erasures: Erasure[]; torn: number }> {
  const lines = (await readIfThere(path)).split('\n').filter((line) => line !== '')
  const found = new Map<string, Erasure>()
  let torn = 0
  for (const line of lines) {
    const [, organisation, personHash] = LINE.exec(line) ?? []
    if (organisation && personHash) found.set(line, { organisation, personHash })
    else torn += 1
  }
  return { erasures: [...found.values()], torn }
}

/** Puts a copy of the ledger beside the backups, so that who carries them away carries it too. */
export async function copyLedger(dataFolder: string, folder: string): Promise<void> {
  await copyFile(ledgerFile(dataFolder), ledgerFile(folder)).catch(unlessMissing)
}

/** Adds the lines of another ledger, those of a restored backup. */
export async function joinLedger(dataFolder: string, lines: string): Promise<void> {
  if (lines !== '') await appendLines(dataFolder, lines)
}

async function appendLines(dataFolder: string, lines: string): Promise<void> {
  const file = await open(ledgerFile(dataFolder), 'a', 0o600)
  try {
    // begins with a line end, so that a line torn by a power cut can't swallow the next one
    await file.appendFile(`\n${lines}\n`)
    await file.datasync()
  } finally {
    await file.close()
  }
}

const LINE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{64})$/

/** The ledger of a data folder as it stands, for a backup. */
export function readLedger(dataFolder: string): Promise<string> {
  return readIfThere(ledgerFile(dataFolder))
}

async function readIfThere(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(unlessMissing)) ?? ''
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
