import { type At, within } from '../src/platform/at.ts'
import { operatorScope } from '../src/rooms/organisation/index.ts'
import { castId } from './ids.ts'
import { loadCampaigns } from './load/campaigns.ts'
import { loadListening } from './load/listening.ts'
import { loadOrganisation } from './load/organisation.ts'
import { loadPeople } from './load/people.ts'
import { loadPlaces } from './load/places.ts'
import { portWorkers, tenants } from './organisations.ts'

/** What each room loads of the cast for the organisation of the scope, lowest room first. */
const loads: readonly ((at: At) => Promise<void>)[] = [
  loadOrganisation,
  loadPeople,
  loadPlaces,
  loadListening,
  loadCampaigns,
]

/** Loads the whole cast, both organisations, in the transaction of `at`. */
export async function loadCast(at: At): Promise<{ organisation: string; organiser: string }> {
  for (const organisation of [portWorkers, tenants]) {
    const inside = await within(at, operatorScope(organisation.id))
    for (const load of loads) await load(inside)
  }
  return { organisation: tenants.id, organiser: castId('amira') }
}
