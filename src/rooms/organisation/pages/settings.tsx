import { Field, Form, Page, Select, Table, TextArea, useWords } from '../../../platform/ui/index.ts'
import type { Branch, Organisation } from '../queries/organisation.ts'
import { words } from '../words.ts'

export type SettingsProps = { organisation: Organisation; branches: Branch[] }

export function SettingsPage({ organisation, branches }: SettingsProps) {
  const w = useWords(words).settings
  const nameOf = new Map(branches.map((branch) => [branch.id, branch.name]))
  return (
    <Page title={w.title} lead={w.lead} width="text">
      <Form action="/settings" submit={w.save}>
        <Field name="name" label={w.name} value={organisation.name} required />
        <Field
          name="country"
          label={w.country}
          hint={w.countryHint}
          value={organisation.country}
          maxlength={2}
          required
        />
        <Field name="zone" label={w.zone} value={organisation.time_zone} required />
        <TextArea name="contact" label={w.contact} hint={w.contactHint} value={organisation.contact} />
        <TextArea name="imprint" label={w.imprint} value={organisation.imprint} />
      </Form>
      <h2>{w.branches}</h2>
      <Table
        caption={w.branches}
        columns={[
          { key: 'name', label: w.branchName, wide: true },
          { key: 'below', label: w.below },
        ]}
        rows={branches.map((branch) => ({
          key: branch.id,
          name: branch.name,
          below: nameOf.get(branch.parent_id ?? '') ?? '',
        }))}
        empty={null}
      />
      <Form action="/settings/branches" submit={w.addBranch}>
        <Field name="name" label={w.branchName} required />
        <Select
          name="parent"
          label={w.below}
          options={[
            { value: '', label: w.top },
            ...branches.map((branch) => ({ value: branch.id, label: branch.name })),
          ]}
        />
      </Form>
    </Page>
  )
}
