import { ActionForm, Notice, Page, useWords } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'

export type DoorPageProps = {
  door: { id: string; unit: string; floor: number | null; avoid: boolean }
  building: { id: string; address: string }
  people: { id: string; name: string }[]
  mayChange: boolean
}

/** One door: who of the people we know lives there, and whether we may call. */
export function DoorPage({ door, building, people, mayChange }: DoorPageProps) {
  const all = useWords(words)
  const w = all.door
  return (
    <Page
      title={w.title(door.unit)}
      lead={door.floor === null ? undefined : all.building.floor(door.floor)}
      back={{ href: `/places/buildings/${building.id}`, label: building.address }}
      width="text"
    >
      {door.avoid ? <Notice kind="warn">{w.avoidNow}</Notice> : null}
      <section>
        <h2>{w.lives}</h2>
        {people.length === 0 ? (
          <p class="soft">{w.nobody}</p>
        ) : (
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <a href={`/people/${person.id}`}>{person.name}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayChange ? (
        <section>
          <h2>{w.avoidTitle}</h2>
          <p class="soft">{w.avoidWhy}</p>
          <ActionForm action={`/places/doors/${door.id}`} hidden={{ avoid: door.avoid ? 'no' : 'yes' }}>
            {door.avoid ? w.unsetAvoid : w.setAvoid}
          </ActionForm>
        </section>
      ) : null}
    </Page>
  )
}
