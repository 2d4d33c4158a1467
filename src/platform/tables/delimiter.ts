const candidates = [',', ';', '\t', '|'] as const

/** What stands between two cells of a line. */
export type Delimiter = (typeof candidates)[number]

/**
 * Finds the delimiter from the beginning of a file: the one that stands equally often in most lines. What is in
 * quotes doesn't count. A file of one column has none, and is read with a comma.
 */
export function findDelimiter(head: string): Delimiter {
  const lines = head
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
  let best: Delimiter = ','
  let most = 0
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1)
    const usual = counts[0] ?? 0
    const agreeing = usual === 0 ? 0 : counts.filter((count) => count === usual).length
    if (agreeing > most) [best, most] = [candidate, agreeing]
  }
  return best
}
