import type { ComponentChildren } from 'preact'
import { describedBy, Hint, type LabelledProps, Problem } from './labelled.tsx'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** Several boxes that answer one question. */
export function Group({
  id,
  label,
  hint,
  problem,
  required,
  children,
}: LabelledProps & { id: string; problem?: string; children: ComponentChildren }) {
  const w = useWords(words)
  return (
    <fieldset
      class={problem ? 'field field-bad' : 'field'}
      id={id}
      tabIndex={problem ? -1 : undefined}
      aria-describedby={describedBy(id, { hint, problem })}
    >
      <legend>
        {label}
        {required ? null : <span class="field-optional"> ({w.optional})</span>}
      </legend>
      <Hint id={id} hint={hint} />
      <div class="boxes">{children}</div>
      <Problem id={id} problem={problem} />
    </fieldset>
  )
}
