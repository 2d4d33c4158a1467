import type { PartialInputHTMLAttributes } from 'preact'
import { useEntry } from './form-state.ts'
import { describedBy, Labelled, type LabelledProps } from './labelled.tsx'

type FieldType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time' | 'datetime-local'

export type FieldProps = LabelledProps & {
  name: string
  value?: string | number
  type?: FieldType
  /** Suggestions to choose from; anything else may be typed too. */
  suggestions?: string[]
  /** The id of a `<datalist>` of the page's own. */
  list?: string
} & Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'name' | 'value' | 'id' | 'label' | 'required' | 'role' | 'type'>

/** One line of text, a number, a date, an address. The value typed into a refused form comes back by itself. */
export function Field({ name, label, hint, required, value, suggestions, list, type = 'text', ...rest }: FieldProps) {
  const { id, text, problem } = useEntry(name, value === undefined ? undefined : String(value))
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        {...rest}
        list={suggestions ? `${id}-list` : list}
        id={id}
        name={name}
        type={type}
        value={text}
        required={required}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      />
      {suggestions ? <Suggestions id={`${id}-list`} suggestions={suggestions} /> : null}
    </Labelled>
  )
}

function Suggestions({ id, suggestions }: { id: string; suggestions: string[] }) {
  return (
    <datalist id={id}>
      {suggestions.map((suggestion) => (
        <option key={suggestion} value={suggestion} />
      ))}
    </datalist>
  )
}
