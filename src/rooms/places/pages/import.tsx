import { ButtonLink, Form, Notice, Page, Table, useWords } from '../../../platform/ui/index.ts'
import { PLACE_FIELDS, type PlaceField } from '../rules/place.ts'
import { words } from '../words.ts'

type Counts = { doors: number; buildings: number; streets: number; known: number; refused: number }
type Column = { name: string; field: PlaceField | null; examples: string[] }

export type ImportPageProps = {
  id: string
  fileName: string
  branch: string
  columns: Column[]
  /** What came of it; null while the columns are still to be confirmed. */
  counts: Counts | null
}

/** How a file was understood, to be corrected; afterwards, what came of it. */
export function ImportPage(props: ImportPageProps) {
  return props.counts ? <Done {...props} counts={props.counts} /> : <Check {...props} />
}

function Check({ id, fileName, branch, columns }: ImportPageProps) {
  const all = useWords(words)
  const w = all.import
  return (
    <Page title={w.check} lead={w.checkLead(fileName, branch)} back={{ href: '/places/import', label: w.title }}>
      <Form action={`/places/imports/${id}`} submit={w.go}>
        <Table
          caption={fileName}
          columns={[
            { key: 'name', label: w.column },
            { key: 'examples', label: w.example, wide: true },
            { key: 'field', label: w.means },
          ]}
          rows={columns.map((column, index) => ({
            key: String(index),
            name: column.name,
            examples: column.examples.join(' · '),
            field: <FieldSelect column={column} />,
          }))}
          empty={null}
        />
      </Form>
    </Page>
  )
}

/** Every column sends its choice under the same name, in the order of the file. */
function FieldSelect({ column }: { column: Column }) {
  const all = useWords(words)
  return (
    <div class="field">
      <select name="column" aria-label={`${column.name}: ${all.import.means}`}>
        <option value="">{all.import.ignore}</option>
        {PLACE_FIELDS.map((field) => (
          <option key={field} value={field} selected={field === column.field}>
            {all.fields[field]}
          </option>
        ))}
      </select>
    </div>
  )
}

function Done({ id, fileName, counts }: ImportPageProps & { counts: Counts }) {
  const w = useWords(words).import
  const added = counts.doors + counts.streets > 0
  return (
    <Page title={fileName} back={{ href: '/places', label: w.toPatch }} width="text">
      <Notice kind={added ? 'good' : 'info'}>{added ? w.done(counts.doors, counts.buildings) : w.nothing}</Notice>
      {counts.known > 0 ? <p>{w.known(counts.known)}</p> : null}
      {counts.refused > 0 ? (
        <>
          <Notice kind="warn">{w.refused(counts.refused)}</Notice>
          <div class="row">
            <ButtonLink href={`/places/imports/${id}/refused`} icon="download">
              {w.download}
            </ButtonLink>
          </div>
        </>
      ) : null}
      <div class="row">
        <ButtonLink href="/places" kind="main" icon="map">
          {w.toPatch}
        </ButtonLink>
        <ButtonLink href="/places/import">{w.another}</ButtonLink>
      </div>
    </Page>
  )
}
