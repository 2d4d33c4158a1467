import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { People } from '../../src/engines/linkage/index.ts'

/** What Splink found: for each row the name of its cluster, and the seconds that it took to train and predict. */
export type SplinkAnswer = { clusters: string[]; seconds: number }

/**
 * Runs Splink on people, if `SPLINK_CMD` names a command that reads `IN.csv` (the columns, and `unique_id`, the row number),
 * links it with Splink's settings for such data, and writes `OUT.csv` as Splink's `cluster_pairwise_predictions_at_threshold`
 * gives it (`cluster_id,unique_id`), called as `SPLINK_CMD IN.csv OUT.csv`. Undefined without it.
 */
export function splink({ columns, rows }: People): SplinkAnswer | undefined {
  const command = process.env.SPLINK_CMD
  if (!command) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'splink-'))
  try {
    const [input, output] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
    const header = ['unique_id', ...columns.map(({ name }) => name)]
    writeFileSync(input, [header, ...rows.map((row, i) => [`${i}`, ...row])].map(line).join('\n'))
    const start = performance.now()
    const { status, stderr } = spawnSync(command, [input, output], { shell: true, encoding: 'utf8' })
    if (status !== 0) throw new Error(`Splink failed: ${stderr}`)
    return { clusters: readClusters(output, rows.length), seconds: (performance.now() - start) / 1000 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readClusters(file: string, rows: number): string[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const names = header.split(',')
  const [cluster, id] = [names.indexOf('cluster_id'), names.indexOf('unique_id')]
  const clusters = Array.from({ length: rows }, (_, row) => `alone ${row}`)
  for (const text of lines) {
    const cells = text.split(',')
    clusters[Number(cells[id])] = cells[cluster] ?? ''
  }
  return clusters
}

function line(cells: readonly (string | null | undefined)[]): string {
  return cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')
}
