import { ButtonLink, Empty, Page, Table, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type MailingsProps = {
  mailings: readonly { id: string; subject: string; asked_at: Date; heard: number; letters: number }[]
  next: string | null
  /** Whether the viewer may read the outbox. */
  outbox: boolean
}

export function MailingsPage({ mailings, next, outbox }: MailingsProps) {
  const w = useWords(words)
  return (
    <Page
      title={w.list.title}
      lead={w.list.lead}
      action={
        outbox ? (
          <ButtonLink href="/messages/outbox" icon="mail">
            {w.list.outbox}
          </ButtonLink>
        ) : undefined
      }
    >
      <Table
        caption={w.list.caption}
        columns={[
          { key: 'subject', label: w.list.about, wide: true },
          { key: 'asked', label: w.list.asked },
          { key: 'heard', label: w.list.heard, number: true },
        ]}
        rows={mailings.map((one) => ({
          key: one.id,
          subject: <a href={`/messages/${one.id}`}>{one.subject}</a>,
          asked: <When at={one.asked_at} style="date" />,
          heard: w.list.heardOf(one.heard, one.letters),
        }))}
        next={next ? `/messages?before=${next}` : undefined}
        empty={
          <Empty
            title={w.list.empty}
            icon="mail"
            action={
              <ButtonLink href="/campaigns" kind="main">
                {w.list.toCampaigns}
              </ButtonLink>
            }
          >
            {w.list.emptyWhy}
          </Empty>
        }
      />
    </Page>
  )
}
