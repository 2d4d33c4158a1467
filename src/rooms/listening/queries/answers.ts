import type { At } from '../../../platform/at.ts'
import type { AnswerTotals } from '../pages/answers.tsx'
import { findVersion } from './scripts.ts'

const WORDS_SHOWN = 10

/** What was answered on a round: how many for each answer, and the newest words where people answered in their own. */
export async function answerTotals(at: At, handout: string, version: string | null): Promise<AnswerTotals[]> {
  if (!version) return []
  const { questions } = await findVersion(at, version)
  const rows = await at.trx
    .selectFrom('listening.answer as answer')
    .innerJoin('listening.visit as visit', (join) =>
      join.onRef('visit.organisation_id', '=', 'answer.organisation_id').onRef('visit.id', '=', 'answer.visit_id'),
    )
    .select((eb) => ['answer.question_id', 'answer.value', eb.fn.countAll<number>().as('count')])
    .where('answer.organisation_id', '=', at.scope.organisation)
    .where('visit.handout_id', '=', handout)
    .groupBy(['answer.question_id', 'answer.value'])
    .orderBy('count', 'desc')
    .execute()
  const given = Map.groupBy(rows, (row) => row.question_id)
  return questions.map((question) => {
    const answers = (given.get(question.id) ?? []).map(({ value, count }) => ({ value, count }))
    return { question, answers: question.kind === 'text' ? answers.slice(0, WORDS_SHOWN) : answers }
  })
}
