import type { PersonField } from './columns.ts'
import { type Channel, channels, type Purpose, purposes } from './consent.ts'

export type ImportState = 'reading' | 'trying' | 'ready' | 'working' | 'done' | 'failed'

export type Counts = { fresh: number; already: number; refused: number }

/** What everybody in the file agreed to, in which words. */
export type AgreedAll = { purposes: Purpose[]; channels: Channel[]; words: string }

/** One row of the preview. `why` is a code of `refused`, `who` the name in the row. */
export type PreviewRow = { number: number; who: string; detail: string; why?: string }
export type Preview = { fresh: PreviewRow[]; already: PreviewRow[]; refused: PreviewRow[] }

/** Why a choice of columns can't be used, or null. Somebody needs a name, and only some fields can stand in several columns. */
export function columnsProblem(fields: readonly (PersonField | null)[]): 'no-name-column' | 'column-twice' | null {
  const single = fields.filter(
    (field) => field !== null && field !== 'email' && field !== 'phone' && field !== 'address',
  )
  if (new Set(single).size < single.length) return 'column-twice'
  return fields.some((field) => field === 'given' || field === 'family' || field === 'full') ? null : 'no-name-column'
}

/** Reads the agreement of a form; null where nothing was chosen. */
export function agreedOf(chosen: {
  purposes: readonly string[]
  channels: readonly string[]
  words: string
}): AgreedAll | null {
  const agreed = {
    purposes: purposes.filter((purpose) => chosen.purposes.includes(purpose)),
    channels: channels.filter((channel) => chosen.channels.includes(channel)),
    words: chosen.words.trim(),
  }
  return agreed.purposes.length > 0 && agreed.channels.length > 0 && agreed.words !== '' ? agreed : null
}
