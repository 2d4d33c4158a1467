import { ActionForm, Field, Form, TextArea, useWords, When } from '../../../platform/ui/index.ts'
import type { ShownPerson } from '../queries/person.ts'
import { words } from '../words.ts'

export function Tags({ person, tags, otherTags }: ShownPerson) {
  const w = useWords(words).person
  return (
    <>
      <div class="row">
        <strong>{w.tags}:</strong>
        {tags.length === 0 ? <span class="soft">{w.noTags}</span> : null}
        {tags.map(({ id, name }) => (
          <ActionForm
            key={id}
            action={`/people/${person.id}/tags/remove`}
            hidden={{ tag: id }}
            kind="quiet"
            icon="cross"
          >
            <bdi>{name}</bdi>
          </ActionForm>
        ))}
      </div>
      <Form action={`/people/${person.id}/tags`} submit={w.tagIt} inline>
        <Field name="name" label={w.newTag} suggestions={otherTags} maxLength={60} required />
      </Form>
    </>
  )
}

export function Notes({ person, notes }: ShownPerson) {
  const w = useWords(words).person
  return (
    <section>
      <h2>{w.notes}</h2>
      {notes.map((note) => (
        <blockquote key={note.id} class="note">
          <p>
            <bdi>{note.text}</bdi>
          </p>
          <footer class="soft">
            {note.by} <When at={note.at} style="date" />
          </footer>
        </blockquote>
      ))}
      <Form action={`/people/${person.id}/notes`} submit={w.addNote}>
        <TextArea name="text" label={w.newNote} hint={w.noteLead} rows={3} required />
      </Form>
    </section>
  )
}
