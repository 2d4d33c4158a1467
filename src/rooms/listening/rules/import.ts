import { WORDS_MAX } from './grievances.ts'

/** What a column of a file of grievances may hold. */
export const GRIEVANCE_COLUMNS = [
  { field: 'words', names: ['comment body', 'comment', 'words', 'text', 'grievance', 'answer', 'what should change'] },
  { field: 'day', names: ['datetime', 'date', 'day', 'timestamp', 'when'] },
  { field: 'speaker', names: ['author id', 'author', 'participant', 'household', 'respondent', 'person id'] },
  { field: 'moderated', names: ['moderated', 'moderation', 'status'] },
] as const
export type GrievanceColumn = (typeof GRIEVANCE_COLUMNS)[number]['field']

export type ImportedGrievance = { words: string; day: string | null; speaker: string | null }

/** `rejected`: the moderators of the file's own system did; `empty` and `too-long`: it has no words that can be kept. */
export type LeftOut = 'rejected' | 'empty' | 'too-long'

/** One row of a file. Whatever names its speaker is only ever compared, never kept. */
export function readGrievance(cells: Partial<Record<GrievanceColumn, string>>): ImportedGrievance | LeftOut {
  if (cells.moderated?.trim() === '-1') return 'rejected'
  const words = (cells.words ?? '').normalize('NFC').trim()
  if (words === '') return 'empty'
  if (words.length > WORDS_MAX) return 'too-long'
  return { words, day: readDay(cells.day ?? ''), speaker: cells.speaker?.trim() || null }
}

const MILLISECONDS = /^\d{13}$/
const SECONDS = /^\d{10}$/
// "Tue Feb 13 12:58:16 WIB 2018": the names of most time zones mean nothing to Date
const WITH_ZONE = /^(\w{3} \w{3} \d{1,2}) [\d:]{8} \w+ (\d{4})$/

/** The day as `2026-05-04`; null where it can't be read. */
function readDay(cell: string): string | null {
  const text = cell.trim()
  const [, day, year] = WITH_ZONE.exec(text) ?? []
  const number = MILLISECONDS.test(text) ? Number(text) : SECONDS.test(text) ? Number(text) * 1000 : null
  const date = new Date(number ?? (day ? `${day} ${year} UTC` : text))
  return text === '' || Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}
