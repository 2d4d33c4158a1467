import type { PartialSelectHTMLAttributes } from 'preact'
import { useEntry } from './form-state.ts'
import { describedBy, Labelled, type LabelledProps } from './labelled.tsx'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type Option = { value: string; label: string; hint?: string }

export type SelectProps = LabelledProps & {
  name: string
  value?: string
  options: readonly Option[]
  /** What the empty choice says. Without it, a required list says "Choose one". */
  none?: string
} & Omit<PartialSelectHTMLAttributes<HTMLSelectElement>, 'name' | 'value' | 'id' | 'label' | 'required' | 'role'>

/** One of many. For up to five, `Choice` shows them all at once. */
export function Select({ name, label, hint, required, value, options, none, ...rest }: SelectProps) {
  const w = useWords(words)
  const { id, text, problem } = useEntry(name, value)
  const hasNone = none !== undefined || options.some((option) => option.value === '')
  const empty = none ?? (text || hasNone ? undefined : w.chooseOne)
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} required={required || hasNone}>
      <select
        {...rest}
        id={id}
        name={name}
        required={required}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === text}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
