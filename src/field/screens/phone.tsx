import { Button, Icon, Notice, useWords } from '../../platform/ui/index.ts'
import { Frame } from '../parts/frame.tsx'
import { LanguageSwitch } from '../parts/language-switch.tsx'
import { RefusedList } from '../parts/refused-list.tsx'
import { delivery } from '../state/delivery.ts'
import { endTurf } from '../state/locking.ts'
import { phone, type Session } from '../state/phone.ts'
import { useStore } from '../state/store.ts'
import { tryRefusedAgain } from '../store/outbox.ts'
import { words } from '../words.ts'

/** What is on this phone: what waits, what was refused and why, and how to be done. */
export function PhoneScreen({ session }: { session: Session }) {
  const w = useWords(words)
  const { standing, delivering, storage } = useStore(phone)
  const sendAgain = async () => {
    await tryRefusedAgain()
    await delivery.run()
  }
  return (
    <Frame title={w.phoneTitle} lead={session.pack.canvasser}>
      {standing.lost > 0 ? <Notice kind="bad">{w.lostExplained(standing.lost)}</Notice> : null}
      <p>{w.waitingExplained}</p>
      <Button type="button" kind="main" icon="upload" disabled={delivering} onClick={() => void delivery.run()}>
        {delivering ? w.delivering : w.sendNow}
      </Button>
      {navigator.onLine ? null : <Notice kind="warn">{w.sendNowOffline}</Notice>}
      <RefusedList refused={standing.refused} records={session.records} onAgain={sendAgain} />
      <section class="phone-facts">
        <p>
          <Icon name={storage?.persistent ? 'check' : 'info'} />
          {storage?.persistent ? w.persistent : w.notPersistent}
        </p>
        <p>
          <Icon name="lock" />
          {w.promise}
        </p>
      </section>
      <section>
        <h2>{w.language}</h2>
        <LanguageSwitch />
      </section>
      <section class="finish">
        <p>{w.forgetSure}</p>
        <Button type="button" icon="flag" onClick={() => void endTurf(session.turf)}>
          {w.forgetNow}
        </Button>
      </section>
    </Frame>
  )
}
