import { useId } from 'preact/hooks'
import { sayNumber } from '../words/plural.ts'
import { useShell } from './shell.ts'
import { useWords } from './use-words.ts'
import { words } from './words.ts'

/** How far something is, as a bar and in numbers. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  const id = useId()
  const w = useWords(words)
  const { lang } = useShell()
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <span class="progress-numbers">{w.progress(sayNumber(lang, value), sayNumber(lang, max))}</span>
      <progress id={id} value={value} max={Math.max(max, 1)} />
    </div>
  )
}
