import { useEffect } from 'preact/hooks'
import { Button, Icon, useWords } from '../../platform/ui/index.ts'
import { phone, type Said } from '../state/phone.ts'
import { undo } from '../state/session.ts'
import { useStore } from '../state/store.ts'
import { words } from '../words.ts'
import { useRoute } from './route.ts'

/** What the last tap did, with a way back. It stays as long as the screen: nobody has to be quick. */
export function SaidLine() {
  const { said } = useStore(phone)
  const route = useRoute().join('/')
  const here = said?.route.replace(/^#\/?/, '') === route
  useEffect(() => {
    if (said && !here) phone.set({ said: null })
  }, [route])
  return (
    <div class="said" role="status">
      {said && here ? <Line said={said} /> : null}
    </div>
  )
}

function Line({ said }: { said: Said }) {
  const w = useWords(words)
  if (said.kind === 'not-recorded') {
    return (
      <p class="said-line said-bad">
        <Icon name="warn" />
        <span>{said.full ? w.notRecordedFull : w.notRecordedOther}</span>
      </p>
    )
  }
  return (
    <p class="said-line">
      <Icon name="check" />
      <span>{said.text}</span>
      {said.kind === 'recorded' ? (
        <Button type="button" kind="quiet" icon="undo" onClick={() => void undo(said.undo, w.undone)}>
          {w.undo}
        </Button>
      ) : null}
    </p>
  )
}
