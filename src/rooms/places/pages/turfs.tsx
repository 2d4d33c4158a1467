import { Badge, ButtonLink, Count, Empty, Page, Table, useWords, When } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

type ShownFact = { label: string; value: string }

export type TurfsPageProps = {
  turfs: {
    id: string
    name: string
    branch: string
    doors: number
    madeAt: Date
    closed: boolean
    facts: ShownFact[]
  }[]
  next: string | null
}

/** All turfs, the newest first, with what other rooms know of each. */
export function TurfsPage({ turfs, next }: TurfsPageProps) {
  const all = useWords(words)
  const w = all.turfs
  const add = (
    <ButtonLink href="/places/turfs/new" kind="main" icon="plus">
      {w.add}
    </ButtonLink>
  )
  const labels = [...new Set(turfs.flatMap((turf) => turf.facts.map((fact) => fact.label)))]
  return (
    <Page
      title={w.title}
      lead={w.lead}
      back={{ href: '/places', label: all.patch.title }}
      action={turfs.length > 0 ? add : undefined}
    >
      <Table
        caption={w.caption}
        columns={[
          { key: 'name', label: w.name },
          { key: 'branch', label: w.branch },
          { key: 'doors', label: w.doors, number: true },
          { key: 'made', label: w.made },
          ...labels.map((label) => ({ key: label, label })),
        ]}
        rows={turfs.map((turf) => ({
          key: turf.id,
          name: (
            <>
              <a href={`/places/turfs/${turf.id}`}>{turf.name}</a> {turf.closed ? <Badge>{w.closed}</Badge> : null}
            </>
          ),
          branch: turf.branch,
          doors: <Count n={turf.doors} />,
          made: <When at={turf.madeAt} style="ago" />,
          ...Object.fromEntries(turf.facts.map((fact) => [fact.label, fact.value])),
        }))}
        empty={
          <Empty title={w.empty} icon="flag" action={add}>
            {w.emptyWhy}
          </Empty>
        }
        next={next ?? undefined}
      />
    </Page>
  )
}
