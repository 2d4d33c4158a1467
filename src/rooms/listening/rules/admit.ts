import type { AgreedPerson, RoundRecord, Visit } from './records.ts'
import { fits, type Question } from './script.ts'

/**
 * What the server knows of the round before it judges a record. `doors` goes by every id that the phone may name: a door
 * that it found may have been known under another id.
 */
export type Ground = {
  buildings: ReadonlySet<string>
  doors: ReadonlyMap<string, { building: string; door: string }>
  questions: ReadonlyMap<string, Question>
}

export type RefusalCode =
  | 'record.unreadable'
  | 'record.malformed'
  | 'record.elsewhere'
  | 'record.question-unknown'
  | 'record.answer-unfit'
  | 'record.contact-missing'

/** Null if the record may be kept, or why not. A record that is refused is never half kept. */
export function admit(record: RoundRecord, ground: Ground): RefusalCode | null {
  if (record.kind === 'undo') return null
  if (!within(record, ground)) return 'record.elsewhere'
  if (record.kind === 'visit') return judgeAnswers(record, ground)
  if (record.kind === 'person') return judgeContact(record)
  return null
}

function within(place: { building: string; door?: string | undefined }, ground: Ground): boolean {
  if (!ground.buildings.has(place.building)) return false
  return place.door === undefined || ground.doors.get(place.door)?.building === place.building
}

function judgeAnswers(visit: Visit, ground: Ground): RefusalCode | null {
  for (const answer of visit.answers) {
    const question = ground.questions.get(answer.question)
    if (!question) return 'record.question-unknown'
    if (!fits(question, answer.value)) return 'record.answer-unfit'
  }
  return null
}

/** Agreeing to be written to needs an address to write to. */
function judgeContact(person: AgreedPerson): RefusalCode | null {
  const reached = person.agreements.every(({ channel }) => {
    if (channel === 'email') return person.email !== undefined
    if (channel === 'text' || channel === 'phone') return person.phone !== undefined
    return true
  })
  return reached ? null : 'record.contact-missing'
}
