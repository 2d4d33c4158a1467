import { Choice, Field, Form, Page, TextArea, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type EventFormProps = {
  campaign: string
  /** Null for a new one. */
  event: string | null
  values: Partial<
    Record<'title' | 'about' | 'notes' | 'venue' | 'day' | 'from' | 'until' | 'zone' | 'places' | 'audience', string>
  >
}

export function EventFormPage({ campaign, event, values }: EventFormProps) {
  const w = useWords(words).event
  const audiences = (['public', 'members'] as const).map((value) => ({
    value,
    label: w.audiences[value],
    hint: w.audienceHints[value],
  }))
  return (
    <Page
      title={event ? w.changeTitle : w.newTitle}
      back={{ href: event ? `/events/${event}` : `/campaigns/${campaign}`, label: event ? w.backToEvent : w.back }}
      width="text"
    >
      <Form action={event ? `/events/${event}` : `/campaigns/${campaign}/events`} submit={w.save}>
        <Field name="title" label={w.name} value={values.title} required maxLength={200} />
        <Field name="day" type="date" label={w.day} value={values.day} required />
        <div class="row">
          <Field name="from" type="time" label={w.from} value={values.from} required />
          <Field name="until" type="time" label={w.until} hint={w.untilHint} value={values.until} required />
        </div>
        <Field name="venue" label={w.venue} hint={w.venueHint} value={values.venue} required maxLength={200} />
        <Field
          name="places"
          type="number"
          min={1}
          max={99999}
          label={w.places}
          hint={w.placesHint}
          value={values.places}
        />
        <Choice name="audience" label={w.audience} options={audiences} value={values.audience ?? 'public'} required />
        <TextArea name="about" label={w.about} hint={w.aboutHint} value={values.about} maxLength={5000} />
        <TextArea name="notes" label={w.notes} hint={w.notesHint} value={values.notes} rows={3} maxLength={5000} />
        <Field name="zone" label={w.zone} value={values.zone} required />
      </Form>
    </Page>
  )
}
