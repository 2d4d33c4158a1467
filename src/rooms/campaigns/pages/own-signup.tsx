import { Button, Form, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import type { Standing } from '../rules/index.ts'
import { words } from '../words.ts'
import { EventTime } from './event-time.tsx'

export type OwnSignupProps = {
  link: string
  state: Standing
  closed: 'off' | 'over' | null
  event: { title: string; venue: string; startsAt: Date; zone: string }
}

/** What the link in the letter opens. A scanner of mails that opens it confirms nothing: that takes a tap. */
export function OwnSignupPage({ link, state, closed, event }: OwnSignupProps) {
  const w = useWords(words).public.own
  const comes = state === 'held' || state === 'waiting'
  const verb = (to: string, says: string, kind: 'main' | 'plain') => (
    <Form action={`/signup/${link}/${to}`}>
      <Button kind={kind}>{says}</Button>
    </Form>
  )
  return (
    <Page title={event.title} width="text" public>
      <p>
        <EventTime startsAt={event.startsAt} zone={event.zone} />
        <br />
        {event.venue}
      </p>
      {comes && !closed ? <Notice kind={state === 'held' ? 'good' : 'info'}>{w[state]}</Notice> : null}
      {state === 'cancelled' && !closed ? <Notice>{w.cancelled}</Notice> : null}
      {closed ? <Notice kind="warn">{w[closed]}</Notice> : null}
      {!closed && state === 'unconfirmed' ? <p>{w.confirmLead}</p> : null}
      {closed
        ? null
        : comes
          ? verb('cancelled', w.cancel, 'plain')
          : verb('confirmed', state === 'cancelled' ? w.again : w.confirm, 'main')}
    </Page>
  )
}
