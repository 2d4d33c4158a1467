import { CheckGroup, useWords } from '../../../platform/ui/index.ts'
import { offeredConsents } from '../rules/index.ts'
import { words } from '../words.ts'

/** What may be agreed to, in the words that are kept with the consent. Nothing is ticked beforehand. */
export function ConsentBoxes({ organisation, label, hint }: { organisation: string; label: string; hint?: string }) {
  const { consent } = useWords(words)
  const options = offeredConsents.map(({ key }) => ({ value: key, label: consent[key](organisation) }))
  return <CheckGroup name="agree" label={label} hint={hint} options={options} />
}
