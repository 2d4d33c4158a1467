import { Badge, Facts, Field, Form, Page, useWords } from '../../../platform/ui/index.ts'
import { floorsOf } from '../rules/floors.ts'
import { words } from '../words.ts'

type Door = { id: string; unit: string; floor: number | null; avoid: boolean; known: number }

export type BuildingPageProps = {
  building: {
    id: string
    branch: string
    street: string | null
    streetName: string | null
    address: string
    floors: number | null
  }
  branch: string
  mayChange: boolean
  doors: Door[]
  facts: { label: string; value: string }[]
}

/** A building as it stands: its floors from the top down, its doors side by side. */
export function BuildingPage({ building, branch, mayChange, doors, facts }: BuildingPageProps) {
  const all = useWords(words)
  const w = all.building
  const { street, streetName } = building
  return (
    <Page
      title={building.address}
      lead={w.lead(branch, building.floors, doors.length)}
      back={
        street
          ? { href: `/places/streets/${street}`, label: streetName ?? '' }
          : { href: '/places', label: all.patch.title }
      }
    >
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {mayChange ? (
        <>
          <TurfOfFloors building={building} doors={doors} />
          <AddDoor building={building.id} />
        </>
      ) : (
        <section>
          <h2>{w.grid}</h2>
          <Grid doors={doors} />
        </section>
      )}
    </Page>
  )
}

/** The grid inside a form: whole floors can be ticked, and become a turf. */
function TurfOfFloors({ building, doors }: Pick<BuildingPageProps, 'building' | 'doors'>) {
  const w = useWords(words).building
  return (
    <section>
      <h2>{w.grid}</h2>
      <Form action="/places/turfs" hidden={{ branch: building.branch, building: building.id }}>
        <Grid doors={doors} pick={doors.length > 1} />
        {doors.length > 1 ? <p class="soft">{w.pick}</p> : null}
        <Field name="name" label={w.turfName} value={building.address} required />
        <div class="form-end">
          <button type="submit" class="button button-plain">
            {w.makeTurf}
          </button>
        </div>
      </Form>
    </section>
  )
}

function Grid({ doors, pick }: { doors: Door[]; pick?: boolean }) {
  const w = useWords(words).building
  return (
    <ol class="places-floors">
      {floorsOf(doors).map(({ floor, doors: on }) => (
        <li key={floor}>
          {pick && floor !== null ? (
            <label class="places-floor">
              <input type="checkbox" name="floor" value={floor} /> {w.floor(floor)}
            </label>
          ) : (
            <span class="places-floor">{w.floor(floor)}</span>
          )}
          <ul class="places-doors">
            {on.map((door) => (
              <DoorCell key={door.id} door={door} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function DoorCell({ door }: { door: Door }) {
  const w = useWords(words).building
  return (
    <li>
      <a href={`/places/doors/${door.id}`} class={door.avoid ? 'places-door places-door-avoid' : 'places-door'}>
        <span>{door.unit || w.single}</span>
        {door.avoid ? <Badge kind="warn">{w.avoid}</Badge> : null}
        {door.known > 0 ? <small title={w.knownTitle}>{w.known(door.known)}</small> : null}
      </a>
    </li>
  )
}

function AddDoor({ building }: { building: string }) {
  const w = useWords(words).building
  return (
    <section>
      <h2>{w.addDoor}</h2>
      <Form action={`/places/buildings/${building}/doors`} submit={w.add}>
        <Field name="unit" label={w.unit} hint={w.unitHint} />
        <Field name="floor" label={w.floorField} hint={w.floorHint} inputMode="numeric" />
      </Form>
    </section>
  )
}
