import { ButtonLink, Icon, Notice, useWords } from '../../platform/ui/index.ts'
import { OUTCOMES, type Outcome } from '../../rooms/listening/rules/index.ts'
import { addressOf, isBlock, type Spot } from '../parts/address.ts'
import { DoorSign, outcomeIcons } from '../parts/door-sign.tsx'
import { Frame } from '../parts/frame.tsx'
import { buildingPath, doorPath, goTo, listPath } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { recordOutcome } from '../state/visiting.ts'
import { words } from '../words.ts'

/** One door: each usual outcome is one tap, and straight back to the list. */
export function DoorScreen({ spot, session }: { spot: Spot; session: Session }) {
  const w = useWords(words)
  const { building, door } = spot
  const state = session.round.doors.get(door.id)
  const where = addressOf(building, door)
  const back = isBlock(building) ? buildingPath(building.id) : listPath

  async function choose(outcome: Outcome) {
    if (await recordOutcome(building, door, outcome, w.recorded(w.outcomes[outcome], where))) goTo(back)
  }

  return (
    <Frame title={where} lead={<DoorSign door={door} state={state} />} back={back}>
      {door.avoid ? <Notice kind="warn">{w.avoidLong}</Notice> : null}
      <nav class="door-ways">
        <ButtonLink
          kind={state?.outcome === 'talked' ? 'plain' : 'main'}
          icon="listen"
          href={`${doorPath(door.id)}/talk`}
        >
          {w.startConversation}
        </ButtonLink>
        <ButtonLink icon="theme" href={`${doorPath(door.id)}/problem`}>
          {w.addGrievance}
        </ButtonLink>
        <ButtonLink icon="person" href={`${doorPath(door.id)}/agree`}>
          {w.askAgreement}
        </ButtonLink>
      </nav>
      {state?.person ? <Notice kind="good">{w.agreed}</Notice> : null}
      <h2>{w.whatHappened}</h2>
      <div class="outcomes">
        {OUTCOMES.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class={`outcome outcome-${outcome}`}
            aria-pressed={state?.outcome === outcome}
            onClick={() => void choose(outcome)}
          >
            <Icon name={outcomeIcons[outcome]} />
            {w.outcomes[outcome]}
          </button>
        ))}
      </div>
    </Frame>
  )
}
