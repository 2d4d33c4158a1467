import { ButtonLink, Facts, Notice, Page, QrCode, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type HandedOutPageProps = { handout: string; canvasser: string; turf: string; until: Date; link: string }

/** The link to a turf, shown once: only its hash is kept. */
export function HandedOutPage({ handout, canvasser, turf, until, link }: HandedOutPageProps) {
  const all = useWords(words)
  const w = all.handedOut
  return (
    <Page
      title={w.title(canvasser)}
      lead={w.lead}
      width="text"
      back={{ href: '/listening/handouts', label: all.handouts.title }}
    >
      {link.startsWith('https:') ? null : <Notice kind="warn">{w.notSecure}</Notice>}
      <QrCode text={link} label={w.qr} />
      <Facts
        facts={[
          { label: all.handout.turf, value: turf },
          { label: all.handout.until, value: <When at={until} /> },
          { label: w.link, value: <code>{link}</code> },
        ]}
      />
      <ButtonLink href={`/listening/handouts/${handout}`}>{w.toRound}</ButtonLink>
    </Page>
  )
}
