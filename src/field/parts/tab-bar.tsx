import { Icon, type IconName, useWords } from '../../platform/ui/index.ts'
import { words } from '../words.ts'
import { useRoute } from './route.ts'

export function TabBar() {
  const w = useWords(words)
  const [at = ''] = useRoute()
  return (
    <nav class="tab-bar" aria-label={w.sections}>
      <Tab href="#/" icon="door" label={w.list} here={['', 'building', 'door'].includes(at)} />
      <Tab href="#/map" icon="map" label={w.map} here={at === 'map'} />
      <Tab href="#/phone" icon="phone" label={w.more} here={at === 'phone'} />
    </nav>
  )
}

function Tab({ href, icon, label, here }: { href: string; icon: IconName; label: string; here: boolean }) {
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      <Icon name={icon} />
      {label}
    </a>
  )
}
