import { ActionForm, Dialog, Field, Form, useWords } from '../../../platform/ui/index.ts'
import type { ShownPerson } from '../queries/person.ts'
import { words } from '../words.ts'

export function Rights({ person, suppressed, mayErase }: ShownPerson) {
  const w = useWords(words).person
  const path = `/people/${person.id}`
  return (
    <section>
      <h2>{w.rights}</h2>
      <p>{w.access}</p>
      <div class="row">
        <ActionForm action={`${path}/access`} hidden={{ as: 'html' }} icon="download">
          {w.html}
        </ActionForm>
        <ActionForm action={`${path}/access`} hidden={{ as: 'json' }} icon="download">
          {w.json}
        </ActionForm>
      </div>
      <div class="row">
        {suppressed ? (
          <Ask path={`${path}/lift`} opener={w.liftOpen} title={w.lift} lead={w.liftLead} />
        ) : (
          <Ask path={`${path}/suppress`} opener={w.suppressOpen} title={w.suppress} lead={w.suppressLead} />
        )}
        {mayErase ? (
          <Ask path={`${path}/erase`} opener={w.eraseOpen} title={w.erase} lead={w.eraseLead} danger />
        ) : null}
      </div>
    </section>
  )
}

type AskProps = { path: string; opener: string; title: string; lead: string; danger?: boolean }

/** A step that is asked about first, with its reason. */
function Ask({ path, opener, title, lead, danger }: AskProps) {
  const w = useWords(words).person
  return (
    <Dialog opener={opener} title={title} kind={danger ? 'danger' : 'plain'}>
      <p>{lead}</p>
      <Form action={path} submit={title} danger={danger}>
        <Field name="reason" label={w.reason} required />
      </Form>
    </Dialog>
  )
}
