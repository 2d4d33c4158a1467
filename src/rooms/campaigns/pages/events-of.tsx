import { Badge, ButtonLink, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { EventTime, Leaf } from './event-time.tsx'

export type EventLine = {
  id: string
  title: string
  venue: string
  starts_at: Date
  ends_at: Date
  time_zone: string
  places: number | null
  audience: 'public' | 'members'
  cancelled_at: Date | null
  held: number
  waiting: number
  came: number
}

/** The events of a campaign, for those of its branch. */
export function EventsOf({
  campaign,
  events,
  mayChange,
}: {
  campaign: string
  events: readonly EventLine[]
  mayChange: boolean
}) {
  const w = useWords(words).event
  return (
    <section id="events">
      <h2>{w.title}</h2>
      {events.length === 0 ? <p class="soft">{w.empty}</p> : null}
      <ul class="leaves">
        {events.map((event) => (
          <li key={event.id} class="leaf-line">
            <Leaf at={event.starts_at} zone={event.time_zone} />
            <div class="leaf-words">
              <h3>
                <a href={`/events/${event.id}`}>{event.title}</a>{' '}
                {event.cancelled_at ? <Badge kind="bad">{w.cancelled}</Badge> : null}
              </h3>
              <p>
                <EventTime startsAt={event.starts_at} endsAt={event.ends_at} zone={event.time_zone} />
                <br />
                {event.venue}
              </p>
              <p class="soft">{numbersOf(event, w)}</p>
            </div>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <p>
          <ButtonLink href={`/campaigns/${campaign}/events/new`} icon="plus">
            {w.add}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

export function numbersOf(
  event: Pick<EventLine, 'held' | 'places' | 'waiting' | 'came'>,
  w: (typeof words)['en']['event'],
): string {
  return [
    w.coming(event.held, event.places),
    event.waiting > 0 ? w.waitingList(event.waiting) : '',
    event.came > 0 ? w.came(event.came) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
