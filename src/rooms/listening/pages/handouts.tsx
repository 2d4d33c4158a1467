import { Badge, ButtonLink, Count, Empty, Page, Table, useWords, When } from '../../../platform/ui/index.ts'
import type { HandoutState } from '../rules/index.ts'
import { words } from '../words.ts'

export type HandoutsPageProps = {
  handouts: { id: string; turf: string; canvasser: string; until: Date; state: HandoutState; visits: number }[]
  next: string | null
  mayHandOut: boolean
}

/** Who has which turf, until when, and how far they are. */
export function HandoutsPage({ handouts, next, mayHandOut }: HandoutsPageProps) {
  const all = useWords(words)
  const w = all.handouts
  const add = mayHandOut ? (
    <ButtonLink href="/places/turfs" kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  ) : undefined
  return (
    <Page title={w.title} lead={w.lead} action={handouts.length > 0 ? add : undefined}>
      <p>
        <a href="/listening/scripts">{w.scripts}</a>
      </p>
      <Table
        caption={w.title}
        columns={[
          { key: 'turf', label: w.turf, wide: true },
          { key: 'canvasser', label: w.canvasser },
          { key: 'state', label: w.state },
          { key: 'until', label: w.until },
          { key: 'visits', label: w.visits, number: true },
        ]}
        rows={handouts.map((row) => ({
          key: row.id,
          turf: <a href={`/listening/handouts/${row.id}`}>{row.turf}</a>,
          canvasser: row.canvasser,
          state: <Badge kind={row.state === 'open' ? 'good' : undefined}>{all.states[row.state]}</Badge>,
          until: <When at={row.until} />,
          visits: <Count n={row.visits} />,
        }))}
        empty={
          <Empty title={w.empty} icon="door" action={add}>
            {w.emptyWhy}
          </Empty>
        }
        next={next ?? undefined}
      />
    </Page>
  )
}
