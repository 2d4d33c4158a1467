import { Button, ButtonLink, Icon, useWords } from '../../platform/ui/index.ts'
import { type Building, type Floor, floors, type Round, unvisited } from '../../rooms/listening/rules/index.ts'
import { addressOf } from '../parts/address.ts'
import { outcomeIcons } from '../parts/door-sign.tsx'
import { Frame } from '../parts/frame.tsx'
import { buildingPath, doorPath, listPath } from '../parts/route.ts'
import { recordOutcomes } from '../state/visiting.ts'
import { words } from '../words.ts'

type BuildingProps = { building: Building; round: Round }

/** A block as it stands: floors from the top, doors side by side, and "no answer" for all of a floor at once. */
export function BuildingScreen({ building, round }: BuildingProps) {
  const w = useWords(words)
  const all = floors(building.doors)
  const left = unvisited(round, building.doors)
  return (
    <Frame
      title={addressOf(building)}
      lead={`${w.doors(building.doors.length)}, ${w.doorsLeft(left.length)}`}
      back={listPath}
    >
      {all.map((floor) => (
        <FloorGrid key={floor.storey} floor={floor} building={building} round={round} />
      ))}
      <div class="block-end">
        {left.length > 0 && all.length > 1 ? (
          <NoAnswer building={building} doors={left} label={w.restOfBuilding(left.length)} />
        ) : null}
        <ButtonLink icon="plus" href={`${buildingPath(building.id)}/new`}>
          {w.newDoor}
        </ButtonLink>
      </div>
    </Frame>
  )
}

function FloorGrid({ floor, building, round }: BuildingProps & { floor: Floor }) {
  const w = useWords(words)
  const left = unvisited(round, floor.doors)
  return (
    <section class="floor">
      <header>
        <h2>{floor.storey === null ? w.noFloor : w.floor(floor.storey)}</h2>
        {left.length > 1 ? <NoAnswer building={building} doors={left} label={w.restOfFloor(left.length)} /> : null}
      </header>
      <ul class="tiles">
        {floor.doors.map((door) => (
          <Tile
            key={door.id}
            href={doorPath(door.id)}
            label={door.label}
            avoid={door.avoid}
            state={round.doors.get(door.id)}
          />
        ))}
      </ul>
    </section>
  )
}

type TileProps = { href: string; label: string; avoid: boolean; state: ReturnType<Round['doors']['get']> }

function Tile({ href, label, avoid, state }: TileProps) {
  const w = useWords(words)
  const outcome = state?.outcome
  const says = avoid ? w.avoid : outcome ? w.outcomes[outcome] : w.fresh
  const raised = state?.grievances.length ?? 0
  return (
    <li>
      <a class={`tile tile-${avoid ? 'avoid' : (outcome ?? 'fresh')}`} href={href}>
        <strong>
          <bdi>{label}</bdi>
        </strong>
        <span>
          {avoid ? <Icon name="warn" /> : outcome ? <Icon name={outcomeIcons[outcome]} /> : null}
          {says}
        </span>
        {raised > 0 ? <em>{w.raised(raised)}</em> : null}
      </a>
    </li>
  )
}

function NoAnswer({ building, doors, label }: { building: Building; doors: string[]; label: string }) {
  const w = useWords(words)
  return (
    <Button
      type="button"
      onClick={() => void recordOutcomes(building, doors, 'no-answer', w.recordedMany(doors.length))}
    >
      {label}
    </Button>
  )
}
