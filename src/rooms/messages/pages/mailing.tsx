import {
  ActionForm,
  Badge,
  ButtonLink,
  Notice,
  Page,
  Progress,
  Table,
  useWords,
  When,
} from '../../../platform/ui/index.ts'
import { type Channel, heardStates, isByHand, type LetterState } from '../rules/index.ts'
import { words } from '../words.ts'

type Tally = { channel: Channel; state: LetterState; n: number }

export type MailingProps = {
  mailing: { id: string; subject: string; words: string; shortWords: string }
  tally: readonly Tally[]
  letters: readonly { id: string; name: string | null; channel: Channel; state: LetterState; changed_at: Date }[]
  next: string | null
  /** Whether letters leave the house. */
  sends: boolean
}

const sum = (tally: readonly Tally[], fits: (one: Tally) => boolean) =>
  tally.filter(fits).reduce((n, one) => n + one.n, 0)

const hasHeard = (state: LetterState) => (heardStates as readonly LetterState[]).includes(state)

export function MailingPage({ mailing, tally, letters, next, sends }: MailingProps) {
  const w = useWords(words)
  const all = sum(tally, (one) => one.state !== 'withdrawn')
  const heard = sum(tally, (one) => hasHeard(one.state))
  return (
    <Page
      title={mailing.subject}
      lead={w.mailing.heard(heard, all)}
      back={{ href: '/messages', label: w.mailing.back }}
    >
      <Progress value={heard} max={all} label={w.mailing.progress} />
      <Mails mailing={mailing.id} tally={tally} sends={sends} />
      <ByHand mailing={mailing.id} tally={tally} />
      <section>
        <h2>{w.mailing.words}</h2>
        <blockquote class="letter-words">{mailing.words}</blockquote>
        <h2>{w.mailing.shortWords}</h2>
        <blockquote class="letter-words">{mailing.shortWords}</blockquote>
      </section>
      <Letters letters={letters} next={next ? `/messages/${mailing.id}?after=${next}` : undefined} />
    </Page>
  )
}

function Mails({ mailing, tally, sends }: { mailing: string; tally: readonly Tally[]; sends: boolean }) {
  const w = useWords(words).mailing
  const mails = (...states: LetterState[]) => sum(tally, (one) => one.channel === 'email' && states.includes(one.state))
  const [onTheWay, kept, failed] = [mails('waiting', 'sending'), mails('kept'), mails('failed')]
  const again = (from: string, says: string) => (
    <ActionForm action={`/messages/${mailing}/resend`} hidden={{ from }}>
      {says}
    </ActionForm>
  )
  return (
    <>
      {onTheWay > 0 ? <Notice>{w.waiting(onTheWay)}</Notice> : null}
      {kept > 0 ? (
        <Notice kind="warn">
          {w.kept(kept)} {sends ? again('kept', w.sendKept(kept)) : null}
        </Notice>
      ) : null}
      {failed > 0 ? (
        <Notice kind="bad">
          {w.failed(failed)} {sends ? again('failed', w.tryFailed) : null}
        </Notice>
      ) : null}
    </>
  )
}

function ByHand({ mailing, tally }: { mailing: string; tally: readonly Tally[] }) {
  const w = useWords(words).mailing
  const open = (channel: Channel) => sum(tally, (one) => one.channel === channel && isByHand(channel, one.state))
  const lists = [
    { channel: 'text', icon: 'phone', says: w.texts },
    { channel: 'door', icon: 'door', says: w.doors },
    { channel: 'email', icon: 'mail', says: w.mails },
  ] as const
  const waiting = lists.filter((list) => open(list.channel) > 0)
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>{w.byHand}</h2>
      <p class="row">
        {waiting.map(({ channel, icon, says }, index) => (
          <ButtonLink
            key={channel}
            href={`/messages/${mailing}/by-hand?channel=${channel}`}
            icon={icon}
            kind={index === 0 ? 'main' : 'plain'}
          >
            {says(open(channel))}
          </ButtonLink>
        ))}
      </p>
    </section>
  )
}

function Letters({ letters, next }: { letters: MailingProps['letters']; next: string | undefined }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.mailing.who}
      columns={[
        { key: 'name', label: w.mailing.name, wide: true },
        { key: 'channel', label: w.mailing.channel },
        { key: 'state', label: w.mailing.state },
        { key: 'when', label: w.mailing.when },
      ]}
      rows={letters.map((letter) => ({
        key: letter.id,
        name: letter.name ?? w.mailing.unknownName,
        channel: w.channels[letter.channel],
        state: (
          <Badge kind={hasHeard(letter.state) ? 'good' : letter.state === 'failed' ? 'bad' : undefined}>
            {w.states[letter.state]}
          </Badge>
        ),
        when: <When at={letter.changed_at} style="ago" />,
      }))}
      next={next}
      empty={<p>{w.mailing.nobody}</p>}
    />
  )
}
