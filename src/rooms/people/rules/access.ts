/** What one table holds of somebody; `says` is what it is, in words. */
export type Held = { says: string; table: string; rows: Record<string, unknown>[] }
export type AccessCopy = { name: string; organisation: string; at: string; held: readonly Held[] }

/** A page to read and to keep, whole in one file. */
export function accessPage({ name, organisation, at, held }: AccessCopy): string {
  const parts = held.map(
    ({ says, table, rows }) =>
      `<h2>${escaped(says)}</h2><p><small>${escaped(table)}</small></p>${rows.map(rowList).join('<hr>')}`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(name)}</title>
<body><h1>What ${escaped(organisation)} holds about ${escaped(name)}</h1><p>${escaped(at)}</p>
${parts.join('\n')}</body></html>`
}

function rowList(row: Record<string, unknown>): string {
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== '')
  return `<dl>${entries.map(([key, value]) => `<dt>${escaped(key.replaceAll('_', ' '))}</dt><dd><bdi>${escaped(said(value))}</bdi></dd>`).join('')}</dl>`
}

function said(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
