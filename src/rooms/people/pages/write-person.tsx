import { useContext } from 'preact/hooks'
import { Check, Field, Form, FormStateContext, Page, Select, useWords } from '../../../platform/ui/index.ts'
import type { Branch } from '../../organisation/index.ts'
import type { ShownPerson } from '../queries/person.ts'
import { words } from '../words.ts'

export function NewPersonPage({ branches }: { branches: Branch[] }) {
  const w = useWords(words).write
  const [only] = branches.length === 1 ? branches : []
  return (
    <Page title={w.title} lead={w.lead} width="text" back={{ href: '/people', label: w.back }}>
      <Form action="/people" submit={w.save}>
        <Field name="given" label={w.given} autocomplete="off" />
        <Field name="family" label={w.family} autocomplete="off" />
        <Field name="email" type="email" label={w.email} autocomplete="off" />
        <Field name="phone" type="tel" label={w.phone} autocomplete="off" />
        <Field name="address" label={w.address} autocomplete="off" />
        <Field name="source" label={w.source} hint={w.sourceHint} required />
        <Select
          name="branch"
          label={w.branch}
          value={only?.id}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Field name="languages" label={w.languages} hint={w.languagesHint} />
        <Another />
      </Form>
    </Page>
  )
}

/** Asked only once somebody who is here already was pointed out. */
function Another() {
  const w = useWords(words).write
  const { problems, values } = useContext(FormStateContext)
  return problems.another || values.another ? <Check name="another" value="on" label={w.another} /> : null
}

export function EditPersonPage({ person }: ShownPerson) {
  const w = useWords(words).write
  // a name that was never parted stands in the first field, for whoever knows its parts
  const given = person.given || person.family ? person.given : person.full_name
  return (
    <Page
      title={w.editTitle(person.full_name)}
      width="text"
      back={{ href: `/people/${person.id}`, label: person.full_name }}
    >
      <Form action={`/people/${person.id}/edit`} submit={w.keep}>
        <Field name="given" label={w.given} value={given} />
        <Field name="family" label={w.family} value={person.family} />
        <Field name="languages" label={w.languages} hint={w.languagesHint} value={person.languages.join(' ')} />
        <Field name="born" type="date" label={w.born} hint={w.bornHint} value={person.born ?? ''} />
      </Form>
    </Page>
  )
}
