import { Button, ButtonLink, CheckGroup, Empty, Field, Form, Page, Tabs, useWords } from '../../../platform/ui/index.ts'
import type { Box } from '../rules/shape.ts'
import { words } from '../words.ts'
import { PlaceMap, type PlaceMapProps } from './place-map.tsx'

export type NewTurfPageProps = {
  branch: { id: string; name: string }
  branches: { id: string; name: string }[]
  q: string
  streets: { id: string; name: string; buildings: number; doors: number; chosen: boolean }[]
  moreThan: number | null
  /** Chosen before the page opened. */
  buildings: { id: string; address: string }[]
  box: Box | null
  tiles: PlaceMapProps['tiles']
}

const FORM = 'new-turf'

/** Choosing the doors of a turf: on the map, or entirely by ticking streets. */
export function NewTurfPage(props: NewTurfPageProps) {
  const all = useWords(words)
  const w = all.newTurf
  const { branch, branches, streets, box, tiles } = props
  return (
    <Page
      title={w.title}
      lead={w.lead}
      back={{ href: '/places/turfs', label: all.turfs.title }}
      width="wide"
      islands={['places-map']}
    >
      {branches.length > 1 ? (
        <Tabs
          label={w.chooseBranch}
          tabs={branches.map((one) => ({
            href: `/places/turfs/new?branch=${one.id}`,
            label: one.name,
            current: one.id === branch.id,
          }))}
        />
      ) : null}
      {streets.length === 0 && !props.q && !box ? (
        <Empty
          title={w.noPlaces}
          icon="map"
          action={
            <ButtonLink href="/places/import" kind="main">
              {all.patch.import}
            </ButtonLink>
          }
        >
          {w.noPlacesWhy}
        </Empty>
      ) : (
        <div class="places-choose">
          <PlaceMap box={box} tiles={tiles} branch={branch.id} chooses={FORM} />
          <TurfForm {...props} />
        </div>
      )}
    </Page>
  )
}

function TurfForm({ branch, q, streets, moreThan, buildings }: NewTurfPageProps) {
  const all = useWords(words)
  const w = all.newTurf
  const counts = Object.fromEntries(streets.map(({ id, buildings, doors }) => [id, { buildings, doors }]))
  const chosen = buildings.map((building) => building.id).join()
  return (
    <div class="places-choose-form">
      {moreThan || q ? (
        <Form action="/places/turfs/new" method="get" inline submit={all.patch.find} hidden={{ branch: branch.id }}>
          <Field name="q" type="search" label={all.patch.search} value={q} required />
        </Form>
      ) : null}
      <Form action="/places/turfs" id={FORM} hidden={{ branch: branch.id, building: chosen, shape: '' }}>
        <Field name="name" label={w.name} hint={w.nameHint} required />
        {buildings.length > 0 ? (
          <p>
            {w.alsoBuildings(buildings.length)}{' '}
            <small>{buildings.map((building) => building.address).join('; ')}</small>
          </p>
        ) : null}
        <p class="places-chosen" role="status" hidden />
        <div class="places-streets" data-counts={JSON.stringify(counts)}>
          <CheckGroup
            name="street"
            label={w.streets}
            values={streets.filter((street) => street.chosen).map((street) => street.id)}
            options={streets.map((street) => ({
              value: street.id,
              label: street.name,
              hint: w.streetHint(street.buildings, street.doors),
            }))}
          />
        </div>
        {moreThan ? <p class="soft">{w.more(moreThan)}</p> : null}
        <div class="form-end">
          <Button kind="main">{w.make}</Button>
        </div>
      </Form>
    </div>
  )
}
