import { ActionForm, Field, Form, Select, Table, useWords } from '../../../platform/ui/index.ts'
import type { ShownContact, ShownPerson } from '../queries/person.ts'
import { words } from '../words.ts'

export function Contacts({ person, contacts }: ShownPerson) {
  const w = useWords(words).person
  const kinds = Object.entries(w.contactKinds).map(([value, label]) => ({ value, label }))
  return (
    <section>
      <h2>{w.contacts}</h2>
      <Table
        caption={w.contacts}
        columns={[
          { key: 'value', label: w.contact, wide: true },
          { key: 'kind', label: w.newKind },
          { key: 'does', label: '' },
        ]}
        rows={contacts.map((contact) => ({
          key: `${contact.kind} ${contact.normal}`,
          value: <Reach {...contact} />,
          kind: w.contactKinds[contact.kind],
          does: (
            <ActionForm
              action={`/people/${person.id}/contacts/remove`}
              hidden={{ kind: contact.kind, normal: contact.normal }}
              kind="quiet"
            >
              {w.remove}
            </ActionForm>
          ),
        }))}
        empty={<p>{w.noContacts}</p>}
      />
      <Form action={`/people/${person.id}/contacts`} submit={w.addContact} inline>
        <Select name="kind" label={w.newKind} value="email" options={kinds} required />
        <Field name="value" label={w.newValue} autocomplete="off" required />
      </Form>
    </section>
  )
}

function Reach({ kind, value, normal }: ShownContact) {
  if (kind === 'email') return <a href={`mailto:${normal}`}>{value}</a>
  if (kind === 'phone')
    return (
      <a href={`tel:${normal}`}>
        <bdi>{value}</bdi>
      </a>
    )
  return <bdi>{value}</bdi>
}

export function Branches({ person, branches, otherBranches }: ShownPerson) {
  const w = useWords(words).person
  return (
    <>
      <p>
        <strong>{w.branches}:</strong> {branches.map(({ name }) => name).join(', ')}
      </p>
      {otherBranches.length > 0 ? (
        <Form action={`/people/${person.id}/branches`} submit={w.join} inline>
          <Select
            name="branch"
            label={w.joinBranch}
            options={otherBranches.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        </Form>
      ) : null}
    </>
  )
}
