import { Button, useWords } from '../../platform/ui/index.ts'
import { Plain } from '../parts/plain.tsx'
import { claimTurf } from '../state/claiming.ts'
import { words } from '../words.ts'

export function Welcome() {
  const w = useWords(words)
  return (
    <Plain title={w.welcome} icon="door">
      <p>{w.welcomeText}</p>
    </Plain>
  )
}

export function Claiming() {
  const w = useWords(words)
  return (
    <Plain title={w.claiming} icon="download">
      <progress aria-label={w.claiming} />
    </Plain>
  )
}

/** `code` is null when nobody answered. */
export function ClaimFailed({ link, code }: { link: string; code: string | null }) {
  const w = useWords(words)
  const why = code === null ? w.claimUnreachable : (w.claimRefusals[code] ?? w.claimRefused)
  return (
    <Plain title={w.claimFailed} icon="warn" tone="bad">
      <p role="status">{why}</p>
      <Button type="button" kind="main" onClick={() => void claimTurf(link)}>
        {w.tryAgainButton}
      </Button>
    </Plain>
  )
}
