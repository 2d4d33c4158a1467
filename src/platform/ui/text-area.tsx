import type { TextareaHTMLAttributes } from 'preact'
import { useEntry } from './form-state.ts'
import { describedBy, Labelled, type LabelledProps } from './labelled.tsx'

export type TextAreaProps = LabelledProps & { name: string; value?: string } & Omit<
    TextareaHTMLAttributes,
    'name' | 'value' | 'id' | 'label' | 'required'
  >

/** Several lines in a person's own words. */
export function TextArea({ name, label, hint, required, value, rows = 5, ...rest }: TextAreaProps) {
  const { id, text, problem } = useEntry(name, value)
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} required={required}>
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        required={required}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
        value={text}
      />
    </Labelled>
  )
}
