import type { At } from '../../../platform/at.ts'
import { issueLink } from '../../organisation/index.ts'

export type HandoutLink = {
  handout: string
  canvasser: string
  turf: string
  until: Date
  link: string
  address: string
}

type LinkedHandout = { id: string; branch_id: string; turf_id: string; until: Date; canvasser: string }

/**
 * A link that opens a handout on a phone. The secret stands behind the `#`, the part of an address that browsers keep to
 * themselves: it is in no log of any server between.
 */
export async function linkTo(at: At, handout: LinkedHandout, turf: string): Promise<HandoutLink> {
  const { id, branch_id, turf_id, until, canvasser } = handout
  const secret = await issueLink(at, { kind: 'handout', subject: id, also: [turf_id], branch: branch_id, until })
  const address = `/field/#turf=${secret}`
  return { handout: id, canvasser, turf, until, address, link: `${at.house.surroundings.url}${address}` }
}
