import { Icon, useWords } from '../../platform/ui/index.ts'
import { phone } from '../state/phone.ts'
import { useStore } from '../state/store.ts'
import { words } from '../words.ts'

/** "12 waiting, 0 lost", on every screen. */
export function StandingLine() {
  const w = useWords(words)
  const { standing, delivering } = useStore(phone)
  const { waiting, lost, refused } = standing
  const bad = lost > 0 || refused.length > 0
  return (
    <section class="standing-place" aria-label={w.phoneTitle}>
      <a class={`standing ${bad ? 'standing-bad' : waiting > 0 ? 'standing-waiting' : 'standing-good'}`} href="#/phone">
        <Icon name={bad ? 'warn' : waiting > 0 ? 'upload' : 'check'} />
        <span>{waiting + lost + refused.length > 0 ? w.waiting(waiting, lost) : w.allDelivered}</span>
        {refused.length > 0 ? <span>{w.someRefused(refused.length)}</span> : null}
        {delivering && waiting > 0 ? <span class="standing-now">{w.delivering}</span> : null}
      </a>
    </section>
  )
}
