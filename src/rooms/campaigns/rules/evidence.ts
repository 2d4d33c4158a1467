/** The kinds of file that may be evidence, by their first bytes: what a file is called proves nothing. */
const kinds = [
  { type: 'application/pdf', ending: 'pdf', begins: '%PDF-' },
  { type: 'image/png', ending: 'png', begins: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', ending: 'jpg', begins: '\xff\xd8\xff' },
  { type: 'image/webp', ending: 'webp', begins: 'RIFF', inside: { at: 8, is: 'WEBP' } },
] as const

export type EvidenceType = (typeof kinds)[number]['type']

export const evidenceMost = 5 * 1024 * 1024

/** @returns null for a file that is none of the kinds */
export function evidenceType(bytes: Uint8Array): EvidenceType | null {
  const latin = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = kinds.find(
    (one) => latin.startsWith(one.begins) && (!('inside' in one) || latin.startsWith(one.inside.is, one.inside.at)),
  )
  return kind?.type ?? null
}

/** A file name of our own making: what a person typed, and the ending that fits. */
export function evidenceName(title: string, type: string): string {
  const ending = kinds.find((kind) => kind.type === type)?.ending ?? 'bin'
  const name =
    title
      .replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'evidence'
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
}
