import { Box, type BoxProps } from './box.tsx'
import { useEntry } from './form-state.ts'
import { Problem } from './labelled.tsx'

export type CheckProps = BoxProps & { name: string; value?: string; checked?: boolean }

/** One yes or no. Ticked, it sends `value` ("yes" unless said otherwise); not ticked, nothing. */
export function Check({ name, value = 'yes', checked, ...rest }: CheckProps) {
  const { id, chosen, problem } = useEntry(name, checked ? value : undefined)
  return (
    <div class={problem ? 'field field-bad' : 'field'}>
      <Box
        {...rest}
        id={id}
        type="checkbox"
        name={name}
        value={value}
        checked={chosen.includes(value)}
        aria-invalid={problem ? true : undefined}
        aria-errormessage={problem ? `${id}-problem` : undefined}
      />
      <Problem id={id} problem={problem} />
    </div>
  )
}
