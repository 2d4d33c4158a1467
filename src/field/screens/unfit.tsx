import { Notice, useWords } from '../../platform/ui/index.ts'
import { Plain } from '../parts/plain.tsx'
import type { Missing } from '../secure.ts'
import { words } from '../words.ts'

/** Before anything is asked: what this address or browser lacks, and what to do about it. */
export function NotSecure({ missing, secure }: { missing: Missing[]; secure: boolean }) {
  const w = useWords(words)
  return (
    <Plain title={secure ? w.oldBrowser : w.notSecure} icon="lock" tone="bad">
      <p>{secure ? w.oldBrowserText : w.notSecureText(location.host)}</p>
      <Notice kind="warn">
        <strong>{w.notSecureMissing}</strong>
        <ul>
          {missing.map((thing) => (
            <li key={thing}>{w.missing[thing]}</li>
          ))}
        </ul>
      </Notice>
      {secure ? null : <Steps title={w.notSecureDo} steps={w.notSecureSteps} />}
    </Plain>
  )
}

export function NoStorage() {
  const w = useWords(words)
  return (
    <Plain title={w.noStorage} icon="warn" tone="bad">
      <p>{w.noStorageText}</p>
      <Steps title={w.notSecureDo} steps={w.noStorageSteps} />
    </Plain>
  )
}

function Steps({ title, steps }: { title: string; steps: string[] }) {
  return (
    <section class="plain-steps">
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
