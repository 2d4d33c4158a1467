import { ActionForm, ButtonLink, Count, Facts, Notice, Page, Table, useWords } from '../../../platform/ui/index.ts'
import type { Box, LonLat } from '../rules/shape.ts'
import { words } from '../words.ts'
import { PlaceMap, type PlaceMapProps } from './place-map.tsx'

type Building = { id: string; street: string; address: string; doors: { id: string; unit: string; avoid: boolean }[] }

export type TurfPageProps = {
  turf: { id: string; name: string; branch: string; shape: LonLat[] | null; madeAt: Date; closedAt: Date | null }
  buildings: Building[]
  /** Doors that stand in another open turf too. */
  shared: number
  box: Box | null
  tiles: PlaceMapProps['tiles']
  facts: { label: string; value: string }[]
  offers: { label: string; href: string }[]
  mayClose: boolean
}

/** One turf: where it is, which doors it has, and what can be done with it. */
export function TurfPage({ turf, buildings, shared, box, tiles, facts, offers, mayClose }: TurfPageProps) {
  const all = useWords(words)
  const w = all.turf
  const doors = buildings.flatMap((building) => building.doors)
  const avoid = doors.filter((door) => door.avoid).length
  const [first, ...others] = offers
  return (
    <Page
      title={turf.name}
      lead={w.lead(turf.branch, doors.length, buildings.length)}
      back={{ href: '/places/turfs', label: all.turfs.title }}
      islands={['places-map']}
      action={
        first ? (
          <ButtonLink href={first.href} kind="main">
            {first.label}
          </ButtonLink>
        ) : undefined
      }
    >
      {turf.closedAt ? <Notice>{w.isClosed}</Notice> : null}
      {shared > 0 && !turf.closedAt ? <Notice kind="warn">{w.shared(shared)}</Notice> : null}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {avoid > 0 ? <p>{w.avoid(avoid)}</p> : null}
      <PlaceMap box={box} tiles={tiles} turf={turf.id} shape={turf.shape} />
      {others.length > 0 ? (
        <div class="row">
          {others.map((offer) => (
            <ButtonLink key={offer.href} href={offer.href}>
              {offer.label}
            </ButtonLink>
          ))}
        </div>
      ) : null}
      <TurfBuildings buildings={buildings} />
      {mayClose ? (
        <section>
          <h2>{w.close}</h2>
          <p class="soft">{w.closeWhy}</p>
          <ActionForm action={`/places/turfs/${turf.id}/close`}>{w.close}</ActionForm>
        </section>
      ) : null}
    </Page>
  )
}

function TurfBuildings({ buildings }: { buildings: Building[] }) {
  const w = useWords(words).turf
  return (
    <Table
      caption={w.caption}
      columns={[
        { key: 'address', label: w.building },
        { key: 'doors', label: w.doors, number: true },
      ]}
      rows={buildings.map((building) => ({
        key: building.id,
        address: <a href={`/places/buildings/${building.id}`}>{building.address}</a>,
        doors: <Count n={building.doors.length} />,
      }))}
      empty={null}
    />
  )
}
