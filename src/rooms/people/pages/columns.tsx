import { CheckGroup, Form, Page, Steps, Table, TextArea, useWords } from '../../../platform/ui/index.ts'
import type { SeenColumn, ShownImport } from '../queries/imports.ts'
import { personFields } from '../rules/columns.ts'
import { channels, purposes } from '../rules/consent.ts'
import type { AgreedAll } from '../rules/import.ts'
import { words } from '../words.ts'

/** What each column of a file holds, as guessed, to be corrected; and what everybody in it agreed to. */
export function ColumnsPage({ shown, columns }: ShownImport) {
  const w = useWords(words).import
  return (
    <Page
      title={w.columnsTitle}
      lead={w.columnsLead(shown.fileName)}
      back={{ href: '/people/imports', label: w.title }}
    >
      <Steps steps={w.steps.map((label) => ({ label }))} current={1} />
      <Form action={`/people/imports/${shown.id}/columns`} submit={w.check}>
        <Table
          caption={w.columnsTitle}
          columns={[
            { key: 'column', label: w.column, wide: true },
            { key: 'samples', label: w.samples, wide: true },
            { key: 'holds', label: w.holds },
          ]}
          rows={columns.map((column, n) => ({
            key: String(n),
            column: <bdi>{column.name}</bdi>,
            samples: column.samples.map((sample) => (
              <div key={sample}>
                <bdi>{sample}</bdi>
              </div>
            )),
            holds: <Holds column={column} />,
          }))}
          empty={null}
        />
        <Agreed agreed={shown.agreed} />
      </Form>
    </Page>
  )
}

/** A bare select: a refused form must not fill all of them with one value, as a shared name would. */
function Holds({ column }: { column: SeenColumn }) {
  const all = useWords(words)
  return (
    <select class="columns-field" name="field" aria-label={`${all.import.holds}: ${column.name}`}>
      <option value="">{all.import.skip}</option>
      {personFields.map((field) => (
        <option key={field} value={field} selected={field === column.field}>
          {all.fields[field]}
        </option>
      ))}
    </select>
  )
}

function Agreed({ agreed }: { agreed: AgreedAll | null }) {
  const all = useWords(words)
  const w = all.import
  const options = <Key extends string>(labels: Record<Key, string>, keys: readonly Key[]) =>
    keys.map((value) => ({ value, label: labels[value] }))
  return (
    <details class="agreed" open={agreed !== null}>
      <summary>{w.agreedTitle}</summary>
      <p>{w.agreedLead}</p>
      <CheckGroup
        name="purposes"
        label={w.purposes}
        values={agreed?.purposes ?? []}
        options={options(all.purposes, purposes)}
      />
      <CheckGroup
        name="channels"
        label={w.channels}
        values={agreed?.channels ?? []}
        options={options(all.channels, channels)}
      />
      <TextArea name="words" label={w.words} value={agreed?.words ?? ''} rows={2} />
    </details>
  )
}
