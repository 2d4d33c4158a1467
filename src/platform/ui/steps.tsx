import { Icon } from './icon.tsx'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

export type Step = { label: string; href?: string; about?: string }

/** A way with an order, and how far along it this is. `current` counts from 0; steps before it are done. */
export function Steps({ label, steps, current }: { label?: string; steps: readonly Step[]; current: number }) {
  const w = useWords(words)
  return (
    <ol class="steps" aria-label={label ?? w.steps}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          class={index < current ? 'steps-done' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class="steps-mark">{index < current ? <Icon name="check" label={w.stepDone} /> : index + 1}</span>
          <span class="steps-label">
            {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            {step.about ? <small>{step.about}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
