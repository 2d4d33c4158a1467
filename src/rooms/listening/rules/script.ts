import * as v from 'valibot'

export const QUESTION_KINDS = ['text', 'choice', 'scale', 'yes-no'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** One question of a version of a script. `choices` is empty unless the kind is `choice`. */
export const Question = v.object({
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(QUESTION_KINDS),
  text: v.string(),
  choices: v.array(v.string()),
})
export type Question = v.InferOutput<typeof Question>

/** What to say and ask at the door. An answer belongs to the version that was asked. */
export const Script = v.object({
  version: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  opening: v.string(),
  questions: v.array(Question),
})
export type Script = v.InferOutput<typeof Script>

/** The answer to one question: free text, one of the choices, '1' to '5', or 'yes' and 'no'. */
export const Answer = v.object({
  question: v.pipe(v.string(), v.uuid()),
  value: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
})
export type Answer = v.InferOutput<typeof Answer>

const SCALE = /^[1-5]$/

export function fits(question: Question, value: string): boolean {
  switch (question.kind) {
    case 'text':
      return true
    case 'choice':
      return question.choices.includes(value)
    case 'scale':
      return SCALE.test(value)
    case 'yes-no':
      return value === 'yes' || value === 'no'
  }
}
