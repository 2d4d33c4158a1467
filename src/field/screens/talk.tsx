import { Choice, TextArea, useWords } from '../../platform/ui/index.ts'
import type { Answer, Question } from '../../rooms/listening/rules/index.ts'
import { addressOf, isolate, type Spot } from '../parts/address.ts'
import { Frame } from '../parts/frame.tsx'
import { PhoneForm, textOf, type Values } from '../parts/phone-form.tsx'
import { doorPath, goTo } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { recordAll, stamp } from '../state/session.ts'
import { words } from '../words.ts'

/** The conversation: what to say first, the questions of the script, then what was answered, as one visit. */
export function TalkScreen({ spot, session }: { spot: Spot; session: Session }) {
  const w = useWords(words)
  const { building, door } = spot
  const { script } = session.pack
  const questions = script?.questions ?? []
  const where = addressOf(building, door)

  async function save(values: Values) {
    const answers = questions.flatMap((question): Answer[] => {
      const value = textOf(values, question.id)
      return value ? [{ question: question.id, value }] : []
    })
    const visit = {
      kind: 'visit',
      ...stamp(session),
      building: building.id,
      door: door.id,
      outcome: 'talked',
      answers,
    } as const
    if (await recordAll([visit], w.recorded(w.outcomes.talked, where))) goTo(doorPath(door.id))
  }

  return (
    <Frame title={w.conversation} lead={where} back={doorPath(door.id)}>
      {script?.opening ? (
        <section class="say">
          <h2>{w.sayThis}</h2>
          <p dir="auto">{script.opening}</p>
        </section>
      ) : (
        <p>{w.noScript}</p>
      )}
      {questions.length > 0 ? <p class="quiet">{w.skipAny}</p> : null}
      <PhoneForm submit={w.saveConversation} check={() => ({})} save={save}>
        {() => questions.map((question) => <Asked key={question.id} question={question} />)}
      </PhoneForm>
    </Frame>
  )
}

const SCALE = ['1', '2', '3', '4', '5']

function Asked({ question }: { question: Question }) {
  const w = useWords(words)
  const { id, kind, choices } = question
  const text = isolate(question.text)
  if (kind === 'text') return <TextArea name={id} label={text} rows={3} maxLength={2000} dir="auto" />
  const options =
    kind === 'choice'
      ? choices.map((choice) => ({ value: choice, label: isolate(choice) }))
      : kind === 'scale'
        ? SCALE.map((step) => ({ value: step, label: w.scale(Number(step)) }))
        : [
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]
  return (
    <div class={`asked asked-${kind}`}>
      <Choice name={id} label={text} options={options} />
    </div>
  )
}
