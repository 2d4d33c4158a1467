import { Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

/** After the form: the same for an address that we know and one that we don't. */
export function ThanksPage({ event, back, sends }: { event: string; back: string; sends: boolean }) {
  const w = useWords(words).public
  return (
    <Page title={w.thanksTitle} lead={event} back={{ href: back, label: w.back }} width="text" public>
      <Notice kind="good">{sends ? w.thanks : w.thanksUnsent}</Notice>
      {sends ? <p>{w.thanksNone}</p> : null}
    </Page>
  )
}
