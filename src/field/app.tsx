import { useEffect } from 'preact/hooks'
import { type Shell, ShellContext } from '../platform/ui/index.ts'
import { ChooseTurf } from './screens/choose-turf.tsx'
import { ClaimFailed, Claiming, Welcome } from './screens/claim.tsx'
import { Ended } from './screens/ended.tsx'
import { ChoosePin, Locked } from './screens/pin.tsx'
import { RoundScreens } from './screens/round.tsx'
import { NoStorage, NotSecure } from './screens/unfit.tsx'
import type { View } from './state/phone.ts'
import { phone } from './state/phone.ts'
import { useStore } from './state/store.ts'

export function App() {
  const { view, language } = useStore(phone)
  const shell: Shell = {
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    path: '/field/',
    nav: [],
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: new Date(),
  }
  useEffect(() => {
    document.documentElement.dataset.ready = view.kind
  }, [view.kind])
  return (
    <ShellContext.Provider value={shell}>
      <Screen view={view} />
    </ShellContext.Provider>
  )
}

function Screen({ view }: { view: View }) {
  switch (view.kind) {
    case 'starting':
      return null
    case 'not-secure':
      return <NotSecure missing={view.missing} secure={view.secure} />
    case 'no-storage':
      return <NoStorage />
    case 'welcome':
      return <Welcome />
    case 'claiming':
      return <Claiming />
    case 'claim-failed':
      return <ClaimFailed link={view.link} code={view.code} />
    case 'choose-pin':
      return <ChoosePin link={view.link} phone={view.phone} claimed={view.claimed} />
    case 'choose-turf':
      return <ChooseTurf turfs={view.turfs} />
    case 'locked':
      return <Locked turf={view.turf} left={view.left} />
    case 'ended':
      return <Ended turf={view.turf} />
    case 'round':
      return <RoundScreens session={view.session} />
  }
}
