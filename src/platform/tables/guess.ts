/** A field that a column may hold. */
export type Wanted = {
  field: string
  /** Headings that mean it, in any case, with any punctuation; the most usual first. */
  names: readonly string[]
  /** Whether one cell looks like it. Where `sure`, cells alone decide, whatever the heading says. */
  looks?: (cell: string) => boolean
  sure?: boolean
  /** Several columns may hold it (two phone numbers; the lines of an address). */
  many?: boolean
}

/**
 * Guesses which field each column holds, from its heading and its first rows; null where nothing fits. The answer
 * for a column doesn't depend on the order of the columns.
 */
export function guessColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wanted: readonly Wanted[],
): (string | null)[] {
  const guesses = columns
    .flatMap((column, at) => {
      const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
      return wanted.map((want, rank) => ({
        at,
        column,
        cells: cells.join('\n'),
        want,
        rank,
        score: score(column, cells, want),
      }))
    })
    .filter((guess) => guess.score > 0)
    .sort((a, b) => b.score - a.score || a.rank - b.rank || order(a.column, b.column) || order(a.cells, b.cells))
  const fields: (string | null)[] = columns.map(() => null)
  const taken = new Set<string>()
  for (const { at, want } of guesses) {
    if (fields[at] !== null || taken.has(want.field)) continue
    fields[at] = want.field
    if (!want.many) taken.add(want.field)
  }
  return fields
}

/** A heading as it is compared: small letters and digits, one space between words. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function score(column: string, cells: readonly string[], want: Wanted): number {
  const name = nameScore(foldHeading(column), want.names)
  if (!want.looks || cells.length === 0) return name
  const share = cells.filter(want.looks).length / cells.length
  if (want.sure && share >= 0.6) return 2 + share + name
  return share >= 0.3 ? (name > 0 ? name + share : 0) : 0
}

function nameScore(heading: string, names: readonly string[]): number {
  if (names.includes(heading)) return 2
  return names.some((name) => ` ${heading} `.includes(` ${name} `)) ? 1 : 0
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
