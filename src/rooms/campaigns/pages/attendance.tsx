import { Badge, Button, Field, Form, Notice, Page, Progress, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { ConsentBoxes } from './consent-boxes.tsx'

type Person = { id: string; name: string | null; waiting: boolean; came: boolean }

export type AttendanceProps = {
  event: { id: string; title: string }
  notes: string
  organisation: string
  people: readonly Person[]
}

/** The list at the door, on a phone in one hand: a name is one large button. */
export function AttendancePage({ event, notes, organisation, people }: AttendanceProps) {
  const w = useWords(words).attendance
  const came = people.filter((one) => one.came).length
  return (
    <Page
      title={w.title}
      lead={event.title}
      back={{ href: `/events/${event.id}`, label: w.back }}
      islands={['messages-ticks']}
      width="text"
    >
      {notes ? <Notice>{notes}</Notice> : null}
      <div data-ticks data-trouble={w.noConnection}>
        <Progress value={came} max={people.length} label={w.here} />
        {people.length === 0 ? <p class="soft">{w.empty}</p> : null}
        <ul class="ticks">
          {people.map((one) => (
            <Tick key={one.id} event={event.id} one={one} />
          ))}
        </ul>
      </div>
      <section>
        <h2>{w.walkIn}</h2>
        <Form action={`/events/${event.id}/walk-ins`} submit={w.add}>
          <Field name="name" label={w.walkInName} hint={w.walkInHint} maxLength={200} autoComplete="off" />
          <details class="more-fields">
            <summary>{w.keepIn}</summary>
            <p class="soft">{w.keepInHint}</p>
            <Field name="email" type="email" label={w.walkInEmail} autoComplete="off" />
            <Field name="phone" type="tel" label={w.walkInPhone} autoComplete="off" />
            <ConsentBoxes organisation={organisation} label={w.keepIn} />
          </details>
        </Form>
      </section>
    </Page>
  )
}

function Tick({ event, one }: { event: string; one: Person }) {
  const w = useWords(words).attendance
  const name = one.name || w.nameless
  return (
    <li>
      <Form
        action={`/events/${event}/attendance`}
        id={`tick-${one.id}`}
        hidden={{ signup: one.id, came: one.came ? 'no' : 'yes' }}
      >
        <Button
          class={one.came ? 'tick tick-here' : 'tick'}
          icon={one.came ? 'check' : undefined}
          aria-pressed={one.came}
        >
          <span class="tick-name">{name}</span>
          {one.waiting ? <Badge kind="warn">{w.waiting}</Badge> : null}
          <span class="tick-state">{one.came ? w.here : w.notHere}</span>
        </Button>
      </Form>
    </li>
  )
}
