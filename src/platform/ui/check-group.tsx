import { Box } from './box.tsx'
import { idOf, useEntry } from './form-state.ts'
import { Group } from './group.tsx'
import type { LabelledProps } from './labelled.tsx'
import type { Option } from './select.tsx'

export type CheckGroupProps = LabelledProps & { name: string; values?: string[]; options: readonly Option[] }

/** Any of a few. Each ticked one is sent under the same name. */
export function CheckGroup({ name, label, hint, required, values, options }: CheckGroupProps) {
  const { id, chosen, problem } = useEntry(name, values)
  return (
    <Group id={id} label={label} hint={hint} problem={problem} required={required}>
      {options.map((option) => (
        <Box
          key={option.value}
          id={`${id}-${idOf(option.value)}`}
          type="checkbox"
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          checked={chosen.includes(option.value)}
        />
      ))}
    </Group>
  )
}
