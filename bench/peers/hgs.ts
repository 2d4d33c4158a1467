import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs HGS-CVRP (https://github.com/vidalt/HGS-CVRP) on a CVRPLIB file for so many seconds.
 * @returns the length of its best solution; undefined when HGS_BIN isn't set
 */
export function hgs(instance: string, seconds: number, seed = 1): { cost: number } | undefined {
  const command = process.env.HGS_BIN
  if (!command) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'hgs-'))
  const solution = join(folder, 'solution')
  try {
    const { status, stderr } = spawnSync(command, [instance, solution, '-t', String(seconds), '-seed', String(seed)])
    if (status !== 0) throw new Error(`HGS-CVRP failed: ${stderr}`)
    return { cost: Number(/Cost\s+([\d.]+)/.exec(readFileSync(solution, 'utf8'))?.[1]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
