import { FileField, Form, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { BranchSelect } from './new-building.tsx'

/** Asks for a file of places. */
export function NewImportPage({ branches }: { branches: { id: string; name: string }[] }) {
  const all = useWords(words)
  const w = all.import
  return (
    <Page title={w.title} lead={w.lead} back={{ href: '/places', label: all.patch.title }} width="text">
      <Form action="/places/import" multipart submit={w.read}>
        <FileField name="file" label={w.file} hint={w.fileHint} accept=".csv,.tsv,.txt,.json,.geojson" required />
        <BranchSelect label={w.branch} branches={branches} />
      </Form>
    </Page>
  )
}
