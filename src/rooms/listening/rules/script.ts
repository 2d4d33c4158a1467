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

const MARKS: Record<string, QuestionKind> = { '1-5': 'scale', 'yes/no': 'yes-no' }

/**
 * Questions as an organiser types them, one a line. What stands in brackets at the end says how it is answered:
 * `[yes/no]`, `[1-5]`, or the choices as in `[landlord / council / nobody]`. Without brackets: in their own words.
 */
export function readQuestions(text: string): Omit<Question, 'id'>[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [, asked = line, inside] = /^(.*?)\s*\[([^\]]+)\]$/.exec(line) ?? []
    if (inside === undefined) return { kind: 'text', text: asked, choices: [] }
    const kind = MARKS[inside.replaceAll(' ', '').toLowerCase()]
    if (kind) return { kind, text: asked, choices: [] }
    const choices = inside.split('/').map((choice) => choice.trim())
    return { kind: 'choice', text: asked, choices: [...new Set(choices.filter(Boolean))] }
  })
}

/** The same questions as they would be typed. */
export function writeQuestions(questions: readonly Question[]): string {
  const marks = { text: '', scale: ' [1-5]', 'yes-no': ' [yes/no]' }
  const inside = (question: Question) =>
    question.kind === 'choice' ? ` [${question.choices.join(' / ')}]` : marks[question.kind]
  return questions.map((question) => `${question.text}${inside(question)}`).join('\n')
}
