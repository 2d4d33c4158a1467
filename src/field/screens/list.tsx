import { Notice, useWords, When } from '../../platform/ui/index.ts'
import { type Building, type Round, streets, unvisited } from '../../rooms/listening/rules/index.ts'
import { doorName, isBlock } from '../parts/address.ts'
import { DoorRow } from '../parts/door-row.tsx'
import { Frame } from '../parts/frame.tsx'
import { RoundBar } from '../parts/round-bar.tsx'
import { buildingPath } from '../parts/route.ts'
import { phone, type Session } from '../state/phone.ts'
import { useStore } from '../state/store.ts'
import { ENOUGH } from '../store/room-left.ts'
import { words } from '../words.ts'

/** The whole turf: streets, their houses in order, blocks as one line each. */
export function ListScreen({ session }: { session: Session }) {
  const w = useWords(words)
  const { storage } = useStore(phone)
  const { pack, round } = session
  const until = <When at={pack.until} />
  return (
    <Frame
      title={pack.turf}
      lead={
        <>
          {w.untilBefore} {until}
        </>
      }
    >
      <RoundBar round={round} />
      {storage?.free != null && storage.free < ENOUGH ? <Notice kind="warn">{w.almostFull}</Notice> : null}
      {streets(round.buildings).map((street) => (
        <section key={street.name} class="street">
          <h2>
            <bdi>{street.name}</bdi>
          </h2>
          <ul class="rows">
            {street.buildings.map((building) => (
              <BuildingRows key={building.id} building={building} round={round} />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

function BuildingRows({ building, round }: { building: Building; round: Round }) {
  if (isBlock(building)) return <BlockRow building={building} round={round} />
  return building.doors.map((door) => (
    <DoorRow
      key={door.id}
      building={building}
      door={door}
      name={doorName(building, door)}
      state={round.doors.get(door.id)}
    />
  ))
}

function BlockRow({ building, round }: { building: Building; round: Round }) {
  const w = useWords(words)
  const left = unvisited(round, building.doors).length
  return (
    <li class={left === 0 ? 'row row-done' : 'row'}>
      <a class="row-way" href={buildingPath(building.id)}>
        <strong>
          <bdi>{building.number || building.address}</bdi>
        </strong>
        <span>
          {w.doors(building.doors.length)}, {w.doorsLeft(left)}
        </span>
      </a>
    </li>
  )
}
