import type { InputHTMLAttributes } from 'preact'
import { useEntry } from './form-state.ts'
import { describedBy, Labelled, type LabelledProps } from './labelled.tsx'

export type FileFieldProps = LabelledProps & { name: string } & Pick<
    InputHTMLAttributes,
    'accept' | 'multiple' | 'capture'
  >

/** A file to send. Its form has to be `multipart`. */
export function FileField({ name, label, hint, required, ...rest }: FileFieldProps) {
  const { id, problem } = useEntry(name)
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        {...rest}
        id={id}
        name={name}
        type="file"
        required={required}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, { hint, problem })}
      />
    </Labelled>
  )
}
