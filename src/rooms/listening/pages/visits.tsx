import { ButtonLink, Empty, Form, Notice, Page, Select, Table, useWords, When } from '../../../platform/ui/index.ts'
import { OUTCOMES, type Outcome } from '../rules/index.ts'
import { words } from '../words.ts'

export type VisitsPageProps = {
  handout: { id: string; canvasser: string; byDoor: boolean }
  turf: string
  outcome: Outcome | ''
  visits: { id: string; address: string; door: string | null; outcome: Outcome; day: string }[]
  next: string | null
}

/** Every visit of a round, by outcome, and as a file. A new field of a visit is shown here. */
export function VisitsPage({ handout, turf, outcome, visits, next }: VisitsPageProps) {
  const all = useWords(words)
  const w = all.visits
  const round = `/listening/handouts/${handout.id}`
  const filter = outcome ? `outcome=${outcome}` : ''
  return (
    <Page
      title={w.title(turf)}
      lead={w.lead(handout.canvasser)}
      back={{ href: round, label: handout.canvasser }}
      action={
        visits.length > 0 ? (
          <ButtonLink href={`${round}/visits.csv?${filter}`} icon="download">
            {w.download}
          </ButtonLink>
        ) : undefined
      }
    >
      {handout.byDoor ? null : <Notice>{w.byBuilding}</Notice>}
      <Form action={`${round}/visits`} method="get" inline submit={w.filter}>
        <Select
          name="outcome"
          label={w.outcome}
          value={outcome}
          none={w.any}
          options={OUTCOMES.map((value) => ({ value, label: all.outcomes[value] }))}
        />
      </Form>
      <Table
        caption={w.title(turf)}
        columns={[
          { key: 'building', label: w.building, wide: true },
          ...(handout.byDoor ? [{ key: 'door', label: w.door }] : []),
          { key: 'outcome', label: w.outcome },
          { key: 'day', label: w.day },
        ]}
        rows={visits.map((visit) => ({
          key: visit.id,
          building: visit.address,
          door: visit.door,
          outcome: all.outcomes[visit.outcome],
          day: <When at={visit.day} style="date" />,
        }))}
        empty={<Empty title={w.empty}>{w.emptyWhy}</Empty>}
        next={next ? `${round}/visits?${filter}&before=${next}` : undefined}
      />
    </Page>
  )
}
