import { ButtonLink, Count, Empty, Page, Table, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

type ShownFact = { label: string; value: string }

export type StreetPageProps = {
  street: { id: string; name: string; branch: { id: string; name: string } | null }
  mayChange: boolean
  buildings: { id: string; address: string; floors: number | null; doors: number; facts: ShownFact[] }[]
  next: string | null
}

/** A street: its buildings, with what is known of each. The columns that other rooms add are named by them. */
export function StreetPage({ street, mayChange, buildings, next }: StreetPageProps) {
  const all = useWords(words)
  const [w, p] = [all.street, all.patch]
  const labels = [...new Set(buildings.flatMap((building) => building.facts.map((fact) => fact.label)))]
  const branch = street.branch?.id ?? ''
  return (
    <Page
      title={street.name}
      lead={street.branch?.name}
      back={{ href: '/places', label: p.title }}
      action={
        mayChange && buildings.length > 0 ? (
          <ButtonLink href={`/places/turfs/new?branch=${branch}&street=${street.id}`} kind="main" icon="flag">
            {w.turf}
          </ButtonLink>
        ) : undefined
      }
    >
      <Table
        caption={w.caption}
        columns={[
          { key: 'address', label: w.number },
          { key: 'floors', label: w.floors, number: true },
          { key: 'doors', label: p.doors, number: true },
          ...labels.map((label) => ({ key: label, label })),
        ]}
        rows={buildings.map((building) => ({
          key: building.id,
          address: <a href={`/places/buildings/${building.id}`}>{building.address}</a>,
          floors: building.floors,
          doors: <Count n={building.doors} />,
          ...Object.fromEntries(building.facts.map((fact) => [fact.label, fact.value])),
        }))}
        empty={
          <Empty title={w.empty} icon="building" action={<ButtonLink href="/places/buildings/new">{p.add}</ButtonLink>}>
            {w.emptyWhy}
          </Empty>
        }
        next={next ?? undefined}
      />
    </Page>
  )
}
