import { Box } from './box.tsx'
import { idOf, useEntry } from './form-state.ts'
import { Group } from './group.tsx'
import type { LabelledProps } from './labelled.tsx'
import type { Option } from './select.tsx'

export type ChoiceProps = LabelledProps & { name: string; value?: string; options: readonly Option[] }

/** One of a few, all of them in sight. */
export function Choice({ name, label, hint, required, value, options }: ChoiceProps) {
  const { id, text, problem } = useEntry(name, value)
  return (
    <Group id={id} label={label} hint={hint} problem={problem} required={required || value !== undefined}>
      {options.map((option) => (
        <Box
          key={option.value}
          id={`${id}-${idOf(option.value)}`}
          type="radio"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          checked={option.value === text}
          required={required}
        />
      ))}
    </Group>
  )
}
