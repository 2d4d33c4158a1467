import { Field, Form, Notice, Page, Select, useWords } from '../../../platform/ui/index.ts'
import type { Branch } from '../../organisation/index.ts'
import type { Tag } from '../queries/tags.ts'
import { words } from '../words.ts'

export function ExportPage({ branches, tags }: { branches: Branch[]; tags: Tag[] }) {
  const all = useWords(words)
  const w = all.export
  const choices = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Page title={w.title} lead={w.lead} width="text" back={{ href: '/people', label: all.list.title }}>
      <Notice>{w.warn}</Notice>
      <Form action="/people/export" submit={w.take}>
        <Select name="branch" label={all.list.branch} none={all.list.allBranches} options={choices(branches)} />
        {tags.length > 0 ? (
          <Select name="tag" label={all.list.tag} none={all.list.allTags} options={choices(tags)} />
        ) : null}
        <Field name="purpose" label={w.purpose} hint={w.purposeHint} required />
      </Form>
    </Page>
  )
}
