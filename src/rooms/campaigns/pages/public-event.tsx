import { Badge, ButtonLink, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { EventTime, Leaf } from './event-time.tsx'
import { type Group, GroupFoot } from './group-foot.tsx'
import { SignUp, type SignUpForm } from './sign-up.tsx'

export type PublicEvent = {
  id: string
  title: string
  about: string
  venue: string
  startsAt: Date
  endsAt: Date
  zone: string
  /** Places left; null where there is no limit. */
  free: number | null
  cancelled: boolean
  came: number
}

export type PublicEventProps = {
  group: Group
  campaign: { title: string; slug: string }
  event: PublicEvent
  form: SignUpForm | null
}

/** One event for everybody, with its form. */
export function PublicEventPage({ group, campaign, event, form }: PublicEventProps) {
  const w = useWords(words).public
  return (
    <Page
      title={event.title}
      public
      back={{ href: `/o/${group.slug}/campaigns/${campaign.slug}`, label: campaign.title }}
      islands={form ? ['campaigns-sign-up'] : []}
    >
      <div class="leaf-line leaf-large">
        <Leaf at={event.startsAt} zone={event.zone} />
        <div class="leaf-words">
          <p>
            <strong>
              <EventTime startsAt={event.startsAt} endsAt={event.endsAt} zone={event.zone} />
            </strong>
            <br />
            {event.venue}
          </p>
          <p>
            <ButtonLink href={`/o/${group.slug}/events/${event.id}/calendar.ics`} icon="calendar">
              {w.calendar}
            </ButtonLink>
          </p>
        </div>
      </div>
      {event.about ? <p class="story">{event.about}</p> : null}
      {event.cancelled ? <Notice kind="bad">{w.calledOff}</Notice> : null}
      {!event.cancelled && !form ? <Notice>{w.over}</Notice> : null}
      {form && event.free !== null ? (
        <Notice kind={event.free > 0 ? 'info' : 'warn'}>{w.free(event.free)}</Notice>
      ) : null}
      {form ? <SignUp form={form} group={group} /> : null}
      <GroupFoot group={group} />
    </Page>
  )
}

/** An event on the page of its campaign. */
export function PublicEventLine({ event, slug, past }: { event: PublicEvent; slug: string; past?: boolean }) {
  const w = useWords(words).public
  return (
    <li class="leaf-line">
      <Leaf at={event.startsAt} zone={event.zone} />
      <div class="leaf-words">
        <h3>
          <a href={`/o/${slug}/events/${event.id}`}>{event.title}</a>{' '}
          {event.cancelled ? <Badge kind="bad">{w.calledOff}</Badge> : null}
        </h3>
        <p>
          <EventTime startsAt={event.startsAt} endsAt={event.endsAt} zone={event.zone} />
          <br />
          {event.venue}
        </p>
        {past ? <p class="soft">{event.came > 0 ? w.came(event.came) : ''}</p> : null}
        {!past && !event.cancelled && event.free !== null ? <p class="soft">{w.free(event.free)}</p> : null}
      </div>
    </li>
  )
}
