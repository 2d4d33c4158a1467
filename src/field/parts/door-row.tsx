import { Icon, useWords } from '../../platform/ui/index.ts'
import type { Building, Door, DoorState } from '../../rooms/listening/rules/index.ts'
import { recordOutcome } from '../state/visiting.ts'
import { words } from '../words.ts'
import { addressOf } from './address.ts'
import { DoorSign } from './door-sign.tsx'
import { doorPath } from './route.ts'

type DoorRowProps = { building: Building; door: Door; name: string; state: DoorState | undefined }

/** One door in the list, with "no answer" one tap away: that is what mostly happens. */
export function DoorRow({ building, door, name, state }: DoorRowProps) {
  const w = useWords(words)
  const where = addressOf(building, door)
  return (
    <li class={state?.outcome ? 'row row-done' : 'row'}>
      <a class="row-way" href={doorPath(door.id)}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <DoorSign door={door} state={state} />
      </a>
      {state?.outcome || door.avoid ? null : (
        <button
          type="button"
          class="row-quick"
          aria-label={w.quickNoAnswer(where)}
          onClick={() => void recordOutcome(building, door, 'no-answer', w.recorded(w.outcomes['no-answer'], where))}
        >
          <Icon name="cross" />
          {w.outcomes['no-answer']}
        </button>
      )}
    </li>
  )
}
