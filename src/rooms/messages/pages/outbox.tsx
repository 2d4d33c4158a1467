import { Empty, Notice, Page, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type OutboxProps = {
  letters: readonly { id: string; address: string; subject: string; words: string; kept_at: Date }[]
  next: Date | null
  sends: boolean
}

export function OutboxPage({ letters, next, sends }: OutboxProps) {
  const w = useWords(words)
  return (
    <Page
      title={w.outbox.title}
      lead={sends ? w.outbox.sends : w.outbox.lead}
      back={{ href: '/messages', label: w.mailing.back }}
    >
      {sends ? null : (
        <Notice kind="warn">
          <strong>{w.outbox.how}</strong>
          <p>{w.outbox.howWords}</p>
          <p>
            <code>{w.outbox.example}</code>
          </p>
        </Notice>
      )}
      {letters.length === 0 ? (
        <Empty title={w.outbox.empty} icon="mail">
          {w.outbox.emptyWhy}
        </Empty>
      ) : (
        <ul class="outbox">
          {letters.map((letter) => (
            <li key={letter.id}>
              <details class="outbox-letter">
                <summary>
                  <strong>{letter.subject}</strong>
                  <span>{w.outbox.to(letter.address)}</span>
                  <When at={letter.kept_at} style="ago" />
                </summary>
                <blockquote class="letter-words">{letter.words}</blockquote>
              </details>
            </li>
          ))}
        </ul>
      )}
      {next ? (
        <p>
          <a href={`/messages/outbox?before=${next.toISOString()}`}>{w.outbox.older}</a>
        </p>
      ) : null}
    </Page>
  )
}
