/**
 * What was typed, as PostgreSQL's full text asks for it: every word must be there, or begin so. Null where nothing that could
 * be searched was typed.
 */
export function searchQuery(typed: string): string | null {
  const words = typed.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu)
  return words ? words.map((word) => `${word}:*`).join(' & ') : null
}
