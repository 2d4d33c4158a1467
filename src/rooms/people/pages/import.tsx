import { ActionForm, ButtonLink, Notice, Page, Steps, Table, useWords } from '../../../platform/ui/index.ts'
import type { ShownImport } from '../queries/imports.ts'
import type { Counts, Preview, PreviewRow } from '../rules/import.ts'
import { words } from '../words.ts'
import { ColumnsPage } from './columns.tsx'

/** One import, wherever it stands. */
export function ImportPage(props: ShownImport) {
  const { state } = props.shown
  if (state === 'reading') return <ColumnsPage {...props} />
  if (state === 'trying' || state === 'working') return <WaitPage {...props} />
  return state === 'failed' ? <FailedPage {...props} /> : <OutcomePage {...props} />
}

function WaitPage({ shown }: ShownImport) {
  const w = useWords(words).import
  const trying = shown.state === 'trying'
  return (
    <Page
      title={trying ? w.trying : w.working}
      lead={trying ? w.tryingLead : w.workingLead}
      back={{ href: '/people/imports', label: w.title }}
      islands={['people-look-again']}
    >
      <Steps steps={w.steps.map((label) => ({ label }))} current={trying ? 1 : 2} />
      <p class="row" data-look-again={`/people/imports/${shown.id}`}>
        <ButtonLink href={`/people/imports/${shown.id}`} icon="clock">
          {w.again}
        </ButtonLink>
      </p>
    </Page>
  )
}

function FailedPage({ shown, problem }: ShownImport) {
  const w = useWords(words).import
  return (
    <Page title={w.failed} back={{ href: '/people/imports', label: w.title }}>
      <Notice kind="bad">{problem}</Notice>
      <div class="row">
        <ActionForm action={`/people/imports/${shown.id}/drop`}>{w.drop}</ActionForm>
      </div>
    </Page>
  )
}

function OutcomePage({ shown, branchName }: ShownImport) {
  const w = useWords(words).import
  const done = shown.state === 'done'
  const counts = shown.counts ?? { fresh: 0, already: 0, refused: 0 }
  return (
    <Page
      title={done ? w.done : w.ready}
      lead={done ? w.doneLead(shown.source) : w.readyLead(shown.source, branchName)}
      back={{ href: '/people/imports', label: w.title }}
      action={
        done ? (
          <ButtonLink href="/people" kind="main">
            {w.toPeople}
          </ButtonLink>
        ) : (
          <Confirm id={shown.id} counts={counts} />
        )
      }
    >
      <Steps steps={w.steps.map((label) => ({ label }))} current={done ? 4 : 2} />
      <Outcomes id={shown.id} counts={counts} preview={shown.preview} done={done} />
      {done ? null : (
        <div class="row">
          <ButtonLink href={`/people/imports/${shown.id}/columns`}>{w.change}</ButtonLink>
          <ActionForm action={`/people/imports/${shown.id}/drop`} kind="quiet">
            {w.drop}
          </ActionForm>
        </div>
      )}
    </Page>
  )
}

function Confirm({ id, counts }: { id: string; counts: Counts }) {
  const w = useWords(words).import
  if (counts.fresh + counts.already === 0) return null
  return (
    <ActionForm action={`/people/imports/${id}/confirm`} kind="main" icon="check">
      {w.confirm(counts.fresh)}
    </ActionForm>
  )
}

type OutcomesProps = { id: string; counts: Counts; preview: Preview | null; done: boolean }

function Outcomes({ id, counts, preview, done }: OutcomesProps) {
  const w = useWords(words).import
  return (
    <>
      <section>
        <h2>{w.fresh}</h2>
        <p>{w.freshLead(counts.fresh, done)}</p>
        <Rows caption={w.fresh} rows={preview?.fresh ?? []} count={counts.fresh} />
      </section>
      {counts.already > 0 ? (
        <section>
          <h2>{w.already}</h2>
          <p>{w.alreadyLead(counts.already, done)}</p>
          <Rows caption={w.already} rows={preview?.already ?? []} count={counts.already} />
        </section>
      ) : null}
      {counts.refused > 0 ? (
        <section>
          <h2>{w.refusedTitle}</h2>
          <p>{w.refusedLead(counts.refused, done)}</p>
          <Rows caption={w.refusedTitle} rows={preview?.refused ?? []} count={counts.refused} />
          <p>
            <ButtonLink href={`/people/imports/${id}/refused.csv`} icon="download">
              {w.refusedFile}
            </ButtonLink>
          </p>
        </section>
      ) : null}
    </>
  )
}

function Rows({ caption, rows, count }: { caption: string; rows: readonly PreviewRow[]; count: number }) {
  const all = useWords(words)
  const w = all.import
  const refused = rows.some(({ why }) => why !== undefined)
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'who', label: w.who, wide: true },
        { key: 'what', label: refused ? w.why : w.what, wide: true },
        { key: 'row', label: w.row, number: true },
      ]}
      rows={rows.map(({ number, who, detail, why }) => ({
        key: String(number),
        who: <bdi>{who}</bdi>,
        what: <bdi>{why ? (all.refused[why as keyof typeof all.refused]?.(detail) ?? why) : detail}</bdi>,
        row: number,
      }))}
      empty={null}
      more={count > rows.length ? w.first(rows.length) : undefined}
    />
  )
}
