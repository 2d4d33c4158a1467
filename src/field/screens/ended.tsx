import { Button, Notice, useWords } from '../../platform/ui/index.ts'
import { Plain } from '../parts/plain.tsx'
import { RefusedList } from '../parts/refused-list.tsx'
import { delivery } from '../state/delivery.ts'
import { phone } from '../state/phone.ts'
import { showKept } from '../state/start.ts'
import { useStore } from '../state/store.ts'
import type { KeptTurf } from '../store/database.ts'
import { tryRefusedAgain } from '../store/outbox.ts'
import { words } from '../words.ts'

/** The list is gone; what waits is still here, sealed, until the server has it. */
export function Ended({ turf }: { turf: KeptTurf }) {
  const w = useWords(words)
  const { standing, delivering } = useStore(phone)
  const why = { 'cut-off': w.cutOffText, withdrawn: w.withdrawnText, open: w.endedText, ended: w.endedText }[turf.state]
  const sendAgain = async () => {
    await tryRefusedAgain()
    await delivery.run()
  }
  return (
    <Plain title={w.ended} icon="flag" tone={turf.state === 'cut-off' ? 'bad' : 'good'}>
      <p>{why}</p>
      {standing.waiting > 0 ? (
        <Notice kind="warn" live>
          {w.endedWaiting(standing.waiting)}
        </Notice>
      ) : standing.refused.length === 0 ? (
        <Notice kind="good">{w.endedDelivered}</Notice>
      ) : null}
      <RefusedList refused={standing.refused} onAgain={sendAgain} />
      {standing.waiting > 0 ? (
        <Button type="button" kind="main" icon="upload" disabled={delivering} onClick={() => void delivery.run()}>
          {delivering ? w.delivering : w.sendNow}
        </Button>
      ) : null}
      <Button type="button" onClick={() => void closeEnded()}>
        {w.close}
      </Button>
    </Plain>
  )
}

async function closeEnded(): Promise<void> {
  await showKept()
  if (phone.get().view.kind === 'ended') phone.set({ view: { kind: 'welcome' } })
}
