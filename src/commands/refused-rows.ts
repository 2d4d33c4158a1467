import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** The file into which refused rows go, each with its reason. It appears when the import is done, and only if a row was refused. */
export type RefusedRows = {
  /** The first call brings the heading. */
  readonly write: (lines: string) => void
  readonly keep: () => void
  readonly drop: () => void
}

/** `people.csv` has its refused rows in `people.refused.csv` beside it. */
export const refusedFile = (file: string) => `${file.replace(/\.\w+$/, '')}.refused.csv`

/** Without it Excel misreads accents. */
const BOM = '\uFEFF'

export function refusedRows(path: string): RefusedRows {
  const unfinished = `${path}.unfinished`
  let heading: string | null = null
  let file: number | null = null
  const close = () => {
    if (file === null) return false
    fsyncSync(file)
    closeSync(file)
    file = null
    return true
  }
  return {
    write: (lines) => {
      if (heading === null) {
        heading = lines.startsWith(BOM) ? lines : BOM + lines
        return
      }
      if (file === null) {
        file = openSync(unfinished, 'w', 0o600)
        writeSync(file, heading)
      }
      writeSync(file, lines)
    },
    keep: () => {
      if (close()) renameSync(unfinished, path)
    },
    drop: () => {
      if (close()) rmSync(unfinished)
    },
  }
}
