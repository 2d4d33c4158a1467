import { spotOf } from '../parts/address.ts'
import { useRoute } from '../parts/route.ts'
import type { Session } from '../state/phone.ts'
import { AgreementScreen } from './agreement.tsx'
import { BuildingScreen } from './building.tsx'
import { DoorScreen } from './door.tsx'
import { GrievanceScreen } from './grievance.tsx'
import { ListScreen } from './list.tsx'
import { MapScreen } from './map.tsx'
import { NewDoorScreen } from './new-door.tsx'
import { PhoneScreen } from './phone.tsx'
import { TalkScreen } from './talk.tsx'

/** Which screen of a round the address asks for. An address of nothing on this list shows the list. */
export function RoundScreens({ session }: { session: Session }) {
  const [at, id, part] = useRoute()
  if (at === 'map') return <MapScreen session={session} />
  if (at === 'phone') return <PhoneScreen session={session} />
  if (at === 'building') {
    const building = session.round.buildings.find((one) => one.id === id)
    if (building && part === 'new') return <NewDoorScreen building={building} session={session} />
    if (building) return <BuildingScreen building={building} round={session.round} />
  }
  const spot = at === 'door' ? spotOf(session.round, id) : null
  if (!spot) return <ListScreen session={session} />
  if (part === 'talk') return <TalkScreen spot={spot} session={session} />
  if (part === 'problem') return <GrievanceScreen spot={spot} session={session} />
  if (part === 'agree') return <AgreementScreen spot={spot} session={session} />
  return <DoorScreen spot={spot} session={session} />
}
