import { ActionForm, ButtonLink, Empty, Notice, Page, useWords, When } from '../../../platform/ui/index.ts'
import { type Channel, textHours } from '../rules/index.ts'
import { words } from '../words.ts'

type Line = { letter: string; name: string; address: string; opens: string | null }

export type HandListProps = {
  mailing: string
  subject: string
  channel: Channel
  words: string
  open: readonly Line[]
  done: readonly Line[]
  /** Set while texts may not go out. */
  quietUntil: Date | null
}

/** The list for one channel, made for a phone in one hand: open, send, come back, tick. */
export function HandListPage(props: HandListProps) {
  const { mailing, channel, open, done, quietUntil } = props
  const w = useWords(words).hand
  const [title, lead] = {
    text: [w.texts, w.textsLead] as const,
    door: [w.doors, w.doorsLead] as const,
    email: [w.mails, w.mailsLead] as const,
  }[channel]
  return (
    <Page
      title={title}
      lead={open.length > 0 ? lead : undefined}
      back={{ href: `/messages/${mailing}`, label: w.back }}
    >
      {quietUntil ? (
        <Notice kind="warn">
          {w.quiet} <When at={quietUntil} />. {w.hours(textHours.opens, textHours.closes)}
        </Notice>
      ) : null}
      {channel === 'email' ? null : (
        <section>
          <h2>{w.say}</h2>
          <blockquote class="letter-words">{props.words}</blockquote>
        </section>
      )}
      {open.length === 0 ? (
        <Empty title={w.none} icon="check" action={<ButtonLink href={`/messages/${mailing}`}>{w.back}</ButtonLink>}>
          {w.noneWhy}
        </Empty>
      ) : (
        <section>
          <h2>{w.left(open.length)}</h2>
          <Lines channel={channel} mailing={mailing} lines={open} />
          {channel === 'door' ? <p class="hand-print">{w.print}</p> : null}
        </section>
      )}
      {done.length > 0 ? (
        <section class="hand-done">
          <h2>{w.done}</h2>
          <Lines channel={channel} mailing={mailing} lines={done} ticked />
        </section>
      ) : null}
    </Page>
  )
}

function Lines({
  channel,
  mailing,
  lines,
  ticked,
}: {
  channel: Channel
  mailing: string
  lines: readonly Line[]
  ticked?: boolean
}) {
  const w = useWords(words).hand
  const to = (verb: string) => `/messages/${mailing}/by-hand/${verb}`
  return (
    <ul class="hand-list">
      {lines.map(({ letter, name, address, opens }) => (
        <li key={letter} class="hand-line">
          <span class="hand-who">
            <strong>{name}</strong>
            <span>{address}</span>
          </span>
          {ticked ? (
            <ActionForm action={to('take-back')} kind="quiet" icon="undo" hidden={{ letter }}>
              {w.takeBack}
            </ActionForm>
          ) : (
            <>
              {opens ? (
                <ButtonLink href={opens} icon={channel === 'text' ? 'phone' : 'mail'}>
                  {w.open[channel]}
                </ButtonLink>
              ) : null}
              <ActionForm
                action={to('tick')}
                kind={channel === 'door' ? 'main' : 'plain'}
                icon="check"
                hidden={{ letter }}
              >
                {w.tick[channel]}
              </ActionForm>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
