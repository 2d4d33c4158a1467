import type { ComponentChildren } from 'preact'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type LabelledProps = { label: string; hint?: ComponentChildren; required?: boolean }

/** The ids that `aria-describedby` of a field points to. */
export function describedBy(id: string, { hint, problem }: { hint?: unknown; problem?: string }): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
}

/** A label above its field, with the hint, and with what is wrong beside where it is wrong. */
export function Labelled({
  id,
  label,
  hint,
  problem,
  required,
  children,
}: LabelledProps & { id: string; problem?: string; children: ComponentChildren }) {
  const w = useWords(words)
  return (
    <div class={problem ? 'field field-bad' : 'field'}>
      <label for={id}>
        {label}
        {required ? null : <span class="field-optional"> ({w.optional})</span>}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <Problem id={id} problem={problem} />
    </div>
  )
}

export function Hint({ id, hint }: { id: string; hint?: ComponentChildren }) {
  return hint ? (
    <p class="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

export function Problem({ id, problem }: { id: string; problem?: string }) {
  return problem ? (
    <p class="field-problem" id={`${id}-problem`}>
      {problem}
    </p>
  ) : null
}
