import { Badge, Field, FileField, Form, Page, Select, Table, useWords, When } from '../../../platform/ui/index.ts'
import type { Branch } from '../../organisation/index.ts'
import type { ImportLine } from '../queries/imports.ts'
import { words } from '../words.ts'

export function NewImportPage({ branches, imports }: { branches: Branch[]; imports: ImportLine[] }) {
  const all = useWords(words)
  const w = all.import
  const [only] = branches.length === 1 ? branches : []
  return (
    <Page title={w.title} lead={w.lead} back={{ href: '/people', label: all.list.title }}>
      <Form action="/people/imports" submit={w.send} multipart>
        <FileField name="file" label={w.file} hint={w.fileHint} accept=".csv,.tsv,.txt,text/csv" required />
        <Field name="source" label={w.source} hint={w.sourceHint} required />
        <Select
          name="branch"
          label={w.branch}
          value={only?.id}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </Form>
      {imports.length > 0 ? <Earlier imports={imports} /> : null}
    </Page>
  )
}

function Earlier({ imports }: { imports: ImportLine[] }) {
  const all = useWords(words)
  const w = all.import
  return (
    <section>
      <h2>{w.earlier}</h2>
      <Table
        caption={w.earlier}
        columns={[
          { key: 'source', label: w.source, wide: true },
          { key: 'when', label: w.when },
          { key: 'state', label: w.state },
        ]}
        rows={imports.map((line) => ({
          key: line.id,
          source: (
            <a href={`/people/imports/${line.id}`}>
              <bdi>{line.source}</bdi>
            </a>
          ),
          when: <When at={line.madeAt} />,
          state: line.counts && line.state === 'done' ? w.counts(line.counts) : <Badge>{all.states[line.state]}</Badge>,
        }))}
        empty={null}
      />
    </section>
  )
}
