import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * What tells a process from a later one with the same number: its number and when it began; null when there is none.
 * Read from /proc where there is one, since small images carry no `ps`.
 */
export function identityOf(pid: number): string | null {
  const began = existsSync('/proc/self/stat')
    ? fieldsOf(readIfThere(`/proc/${pid}/stat`))[FIELD_START]
    : ask('lstart=', pid)
  return began ? `${pid} ${began}` : null
}

/** The command line of a process, its parts parted by spaces; null when there is no such process. */
export function commandOf(pid: number): string | null {
  if (!existsSync('/proc/self/stat')) return ask('command=', pid)
  return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null
}

/** Field 22 of /proc/PID/stat, counted from what follows the name, which itself may hold spaces. */
const FIELD_START = 19
const fieldsOf = (stat: string | null) => stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []

function ask(what: string, pid: number): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() || null : null
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // a process may end between two looks at it
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
