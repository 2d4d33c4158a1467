import { Bars, useWords } from '../../../platform/ui/index.ts'
import type { Question } from '../rules/index.ts'
import { words } from '../words.ts'

export type AnswerTotals = { question: Question; answers: { value: string; count: number }[] }

/** What was answered: how many for each answer, or the words themselves. */
export function Answers({ answers }: { answers: AnswerTotals[] }) {
  const all = useWords(words)
  const w = all.handout
  if (answers.length === 0) return null
  return (
    <section class="answers">
      <h2>{w.answers}</h2>
      {answers.every((each) => each.answers.length === 0) ? <p>{w.noAnswers}</p> : null}
      {answers
        .filter((each) => each.answers.length > 0)
        .map(({ question, answers: given }) =>
          question.kind === 'text' ? (
            <OwnWords key={question.id} question={question.text} given={given} />
          ) : (
            <Bars
              key={question.id}
              caption={question.text}
              bars={inOrder(question, given).map(({ value, count }) => ({
                label: said(value, all.answers),
                value: count,
              }))}
            />
          ),
        )}
    </section>
  )
}

function OwnWords({ question, given }: { question: string; given: AnswerTotals['answers'] }) {
  return (
    <figure>
      <figcaption>{question}</figcaption>
      <ul>
        {given.map(({ value }) => (
          <li key={value} dir="auto">
            {value}
          </li>
        ))}
      </ul>
    </figure>
  )
}

const FIXED = { scale: ['1', '2', '3', '4', '5'], 'yes-no': ['yes', 'no'] }

/** All answers that there could be, in the order in which they were offered. */
function inOrder(question: Question, given: AnswerTotals['answers']): AnswerTotals['answers'] {
  const offered = question.kind === 'scale' || question.kind === 'yes-no' ? FIXED[question.kind] : question.choices
  const counts = new Map(given.map(({ value, count }) => [value, count]))
  return offered.map((value) => ({ value, count: counts.get(value) ?? 0 }))
}

function said(value: string, w: { yes: string; no: string }): string {
  return value === 'yes' ? w.yes : value === 'no' ? w.no : value
}
