import {
  ActionForm,
  Button,
  ButtonLink,
  Dialog,
  Empty,
  Facts,
  Field,
  Form,
  Notice,
  Page,
  Table,
  useWords,
} from '../../../platform/ui/index.ts'
import type { Standing } from '../rules/index.ts'
import { words } from '../words.ts'
import { EventTime } from './event-time.tsx'
import { type EventLine, numbersOf } from './events-of.tsx'

type Signup = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  state: Standing
  came: boolean
}

export type EventPageProps = {
  event: EventLine & { about: string }
  campaign: string
  mayRun: boolean
  mayChange: boolean
  notes: string
  /** How the viewer's own sign-up stands, if there is one. */
  own: 'held' | 'waiting' | null
  over: boolean
  signups: readonly Signup[]
  publicAddress: string | null
  calendar: string
}

export function EventPage(props: EventPageProps) {
  const { event, campaign, mayRun, mayChange, own, over } = props
  const w = useWords(words).event
  const off = event.cancelled_at !== null
  const run = (
    <ButtonLink href={`/events/${event.id}/attendance`} kind="main" icon="check">
      {w.takeAttendance}
    </ButtonLink>
  )
  return (
    <Page
      title={event.title}
      lead={<EventTime startsAt={event.starts_at} endsAt={event.ends_at} zone={event.time_zone} />}
      back={{ href: `/campaigns/${campaign}`, label: w.back }}
      action={mayRun && !off ? run : undefined}
    >
      {off ? <Notice kind="bad">{w.calledOff}</Notice> : null}
      {over || off ? null : <Own event={event.id} own={own} main={!mayRun} />}
      <Facts
        facts={[
          { label: w.where, value: event.venue },
          { label: w.who, value: w.audiences[event.audience] },
          { label: w.many, value: numbersOf(event, w) },
          { label: w.about, value: event.about ? <span class="story">{event.about}</span> : null },
          { label: w.notes, value: props.notes ? <span class="story">{props.notes}</span> : null },
        ]}
      />
      <div class="row">
        <ButtonLink href={props.calendar} icon="calendar">
          {w.calendar}
        </ButtonLink>
        {props.publicAddress ? <ButtonLink href={props.publicAddress}>{w.publicPage}</ButtonLink> : null}
        {mayChange ? <ButtonLink href={`/events/${event.id}/edit`}>{w.change}</ButtonLink> : null}
        {mayChange && !off && !over ? <CallOff event={event} /> : null}
      </div>
      {mayRun ? <Signups event={event.id} signups={props.signups} mayChange={mayChange} /> : null}
      {mayChange && !over ? <Runners event={event.id} /> : null}
    </Page>
  )
}

function Own({ event, own, main }: { event: string; own: EventPageProps['own']; main: boolean }) {
  const w = useWords(words).event
  if (own === null) {
    return (
      <ActionForm action={`/events/${event}/joined`} kind={main ? 'main' : 'plain'} icon="check">
        {w.join}
      </ActionForm>
    )
  }
  return (
    <Notice kind="good">
      {own === 'held' ? w.youHold : w.youWait}
      <ActionForm action={`/events/${event}/left`} kind="quiet">
        {w.leave}
      </ActionForm>
    </Notice>
  )
}

function CallOff({ event }: { event: EventLine }) {
  const w = useWords(words).event
  return (
    <Dialog opener={w.call} title={w.call} kind="quiet">
      <p>{w.callAsk(event.held + event.waiting)}</p>
      <ActionForm action={`/events/${event.id}/cancelled`} kind="danger">
        {w.callYes}
      </ActionForm>
    </Dialog>
  )
}

function Signups({ event, signups, mayChange }: { event: string; signups: readonly Signup[]; mayChange: boolean }) {
  const w = useWords(words)
  const c = w.event.column
  return (
    <section id="signups">
      <h2>{w.event.signups}</h2>
      <Table
        caption={w.event.signups}
        columns={[
          { key: 'name', label: c.name, wide: true },
          { key: 'reach', label: c.reach },
          { key: 'state', label: c.state },
          ...(mayChange ? [{ key: 'act', label: c.act }] : []),
        ]}
        rows={signups.map((one) => ({
          key: one.id,
          name: one.name || w.attendance.nameless,
          reach: [one.email, one.phone].filter(Boolean).join(', '),
          state: one.came ? c.came : w.standings[one.state],
          act: mayChange && !one.came ? <SignupVerbs event={event} one={one} /> : '',
        }))}
        empty={
          <Empty title={w.event.noSignups} icon="people">
            {w.event.noSignupsWhy}
          </Empty>
        }
      />
    </section>
  )
}

function SignupVerbs({ event, one }: { event: string; one: Signup }) {
  const w = useWords(words).event
  const to = (verb: string) => `/events/${event}/signups/${one.id}/${verb}`
  return one.state === 'unconfirmed' ? (
    <ActionForm action={to('confirmed')}>{w.confirm}</ActionForm>
  ) : (
    <ActionForm action={to('cancelled')} kind="quiet">
      {w.takeOff}
    </ActionForm>
  )
}

function Runners({ event }: { event: string }) {
  const w = useWords(words).event
  return (
    <section>
      <h2>{w.runners}</h2>
      <p class="soft">{w.runnersLead}</p>
      <div class="row">
        <Dialog opener={w.giveRunner} title={w.giveRunner} icon="key">
          <Form action={`/events/${event}/runners`}>
            <Field name="name" label={w.runnerName} required maxLength={200} />
            <Field name="email" type="email" label={w.runnerEmail} required />
            <Field name="reason" label={w.runnerReason} hint={w.runnerReasonHint} maxLength={200} />
            <Button kind="main">{w.giveRunner}</Button>
          </Form>
        </Dialog>
      </div>
    </section>
  )
}
