import type { At } from '../../../platform/at.ts'
import { ownOrganisation } from '../../organisation/index.ts'
import { findTurf, turfDoors } from '../../places/index.ts'
import type { Building, Language, Level, Script, TurfPack } from '../rules/index.ts'
import { fieldPublicKey } from '../sealing.ts'
import type { Handout } from './handouts.ts'
import { findVersion } from './scripts.ts'

/** Everything that a phone takes along for one round. */
export async function packOf(at: At, handout: Handout): Promise<TurfPack> {
  const turf = await findTurf(at, handout.turf_id)
  const { name } = await ownOrganisation(at)
  return {
    handout: handout.id,
    organisation: name,
    turf: turf.name,
    canvasser: handout.canvasser,
    until: handout.until.toISOString(),
    level: handout.level as Level,
    language: handout.language as Language,
    pinRequired: handout.pin_required,
    publicKey: fieldPublicKey(at.house.secrets.field.publicKey),
    script: handout.version_id ? await scriptOf(at, handout.version_id) : null,
    buildings: await buildingsOf(at, handout.turf_id),
  }
}

async function buildingsOf(at: At, turf: string): Promise<Building[]> {
  const buildings = await turfDoors(at, turf)
  return buildings.map(({ id, street, number, address, longitude, latitude, doors }) => ({
    id,
    street,
    number,
    address,
    at: longitude === null || latitude === null ? null : [longitude, latitude],
    doors: doors.map((door) => ({ id: door.id, label: door.unit, floor: door.floor, avoid: door.avoid })),
  }))
}

async function scriptOf(at: At, version: string): Promise<Script> {
  const { id, name, opening, questions } = await findVersion(at, version)
  return { version: id, name, opening, questions }
}
