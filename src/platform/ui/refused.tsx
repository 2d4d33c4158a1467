import { useContext } from 'preact/hooks'
import { FormStateContext, fieldId } from './form-state.ts'
import { Icon } from './icon.tsx'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** Why a form was refused, with a link to every field that has to be looked at. */
export function Refused({ form }: { form: string }) {
  const w = useWords(words)
  const { problems, refusal } = useContext(FormStateContext)
  const fields = Object.entries(problems)
  if (!refusal && fields.length === 0) return null
  return (
    <div class="notice notice-bad refused" role="alert" tabIndex={-1} id={`${form}-refused`}>
      <Icon name="warn" />
      <div>
        <p class="refused-title">{refusal ?? w.mendFields(fields.length)}</p>
        {fields.length > 0 ? (
          <ul>
            {fields.map(([name, problem]) => (
              <li key={name}>
                <a href={`#${fieldId(form, name)}`}>{problem}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
