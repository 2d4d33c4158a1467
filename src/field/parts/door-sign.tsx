import { Icon, type IconName, useWords } from '../../platform/ui/index.ts'
import type { Door, DoorState, Outcome } from '../../rooms/listening/rules/index.ts'
import { words } from '../words.ts'

export const outcomeIcons: Record<Outcome, IconName> = {
  'no-answer': 'cross',
  talked: 'listen',
  'not-now': 'clock',
  refused: 'flag',
  empty: 'door',
  inaccessible: 'lock',
}

/** How a door stands, as a drawing and in words. */
export function DoorSign({ door, state }: { door: Door; state: DoorState | undefined }) {
  const w = useWords(words)
  const raised = state?.grievances.length ?? 0
  if (door.avoid) {
    return (
      <span class="sign sign-avoid">
        <Icon name="warn" />
        {w.avoid}
      </span>
    )
  }
  if (!state?.outcome && raised === 0) return <span class="sign">{w.fresh}</span>
  return (
    <span class={`sign sign-${state?.outcome ?? 'fresh'}`}>
      {state?.outcome ? <Icon name={outcomeIcons[state.outcome]} /> : null}
      {state?.outcome ? w.outcomes[state.outcome] : w.fresh}
      {raised > 0 ? <em>{w.raised(raised)}</em> : null}
    </span>
  )
}
