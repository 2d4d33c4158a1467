import { ButtonLink, Count, Empty, Field, Form, Page, Table, useWords } from '../../../platform/ui/index.ts'
import type { Box } from '../rules/shape.ts'
import { words } from '../words.ts'
import { PlaceMap, type PlaceMapProps } from './place-map.tsx'

export type PatchPageProps = {
  q: string
  totals: { streets: number; buildings: number; doors: number }
  box: Box | null
  tiles: PlaceMapProps['tiles']
  streets: { id: string; name: string; branch: string; buildings: number; doors: number }[]
  /** Buildings that no street was named for. */
  streetless: { id: string; address: string; doors: number }[]
  next: string | null
}

/** The patch: the map, and the same as a list. */
export function PatchPage({ q, totals, box, tiles, streets, streetless, next }: PatchPageProps) {
  const w = useWords(words).patch
  const none = totals.buildings === 0
  return (
    <Page
      title={w.title}
      lead={none ? undefined : w.lead(totals.streets, totals.buildings, totals.doors)}
      width="wide"
      islands={['places-map']}
      action={
        none ? undefined : (
          <ButtonLink href="/places/turfs/new" kind="main" icon="plus">
            {w.newTurf}
          </ButtonLink>
        )
      }
    >
      {none ? <NoPlaces /> : <PatchTools />}
      <PlaceMap box={box} tiles={tiles} />
      {none ? null : (
        <section>
          <Form action="/places" method="get" inline submit={w.find}>
            <Field name="q" type="search" label={w.search} value={q} required />
          </Form>
          <StreetTable streets={streets} next={next} />
          <Streetless buildings={streetless} />
        </section>
      )}
    </Page>
  )
}

function StreetTable({ streets, next }: Pick<PatchPageProps, 'streets' | 'next'>) {
  const w = useWords(words).patch
  return (
    <Table
      caption={w.caption}
      columns={[
        { key: 'name', label: w.street },
        { key: 'branch', label: w.branch },
        { key: 'buildings', label: w.buildings, number: true },
        { key: 'doors', label: w.doors, number: true },
      ]}
      rows={streets.map((street) => ({
        key: street.id,
        name: <a href={`/places/streets/${street.id}`}>{street.name}</a>,
        branch: street.branch,
        buildings: <Count n={street.buildings} />,
        doors: <Count n={street.doors} />,
      }))}
      empty={
        <Empty title={w.nothingFound} icon="search" action={<ButtonLink href="/places">{w.allStreets}</ButtonLink>} />
      }
      next={next ?? undefined}
    />
  )
}

function Streetless({ buildings }: { buildings: PatchPageProps['streetless'] }) {
  const w = useWords(words).patch
  return (
    <Table
      caption={w.noStreet}
      columns={[
        { key: 'address', label: w.building },
        { key: 'doors', label: w.doors, number: true },
      ]}
      rows={buildings.map((building) => ({
        key: building.id,
        address: <a href={`/places/buildings/${building.id}`}>{building.address}</a>,
        doors: <Count n={building.doors} />,
      }))}
      empty={null}
    />
  )
}

function PatchTools() {
  const w = useWords(words).patch
  return (
    <div class="row">
      <ButtonLink href="/places/turfs" icon="flag">
        {w.turfs}
      </ButtonLink>
      <ButtonLink href="/places/buildings/new" icon="building">
        {w.add}
      </ButtonLink>
      <ButtonLink href="/places/import" icon="upload">
        {w.import}
      </ButtonLink>
    </div>
  )
}

function NoPlaces() {
  const w = useWords(words).patch
  return (
    <Empty
      title={w.empty}
      icon="map"
      action={
        <div class="row">
          <ButtonLink href="/places/import" kind="main" icon="upload">
            {w.import}
          </ButtonLink>
          <ButtonLink href="/places/buildings/new" icon="building">
            {w.add}
          </ButtonLink>
        </div>
      }
    >
      {w.emptyWhy}
    </Empty>
  )
}
