import { sql } from 'kysely'
import type { At } from '../../../platform/at.ts'
import { notFound } from '../../../platform/refusal.ts'
import type { Ground, Level, Question } from '../rules/index.ts'

/** What a phone's batch is judged by, and where its records belong. */
export type RoundGround = Ground & {
  handout: string
  branch: string
  turf: string
  turfName: string
  level: Level
  until: string
  over: boolean
  cutOff: boolean
}

type Row = Omit<RoundGround, 'buildings' | 'doors' | 'questions'> & {
  doors: Record<string, [building: string, door: string]>
  questions: Question[]
}

/** @throws Refusal `not-found` when the phone isn't one of the handout that the viewer holds */
export async function findGround(at: At, phone: string): Promise<RoundGround> {
  const { rows } = await sql<{ ground: Row | null }>`select listening.ground(${phone}) as ground`.execute(at.trx)
  const row = rows[0]?.ground
  if (!row) throw notFound()
  const doors = new Map(Object.entries(row.doors).map(([id, [building, door]]) => [id, { building, door }]))
  return {
    ...row,
    doors,
    buildings: new Set([...doors.values()].map(({ building }) => building)),
    questions: new Map(row.questions.map((question) => [question.id, question])),
  }
}
