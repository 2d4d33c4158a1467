import type { Claimed } from '../../rooms/listening/rules/index.ts'
import { encode, toBase64url } from '../bytes.ts'
import { lockAway, newLock } from '../sealing/lock.ts'
import { keepTurf, keptTurf } from '../store/turfs.ts'
import { claim } from '../sync/server.ts'
import { phone } from './phone.ts'
import { openSession } from './session.ts'

const PHONE_KEY = 'holdfast-claim'

/** The secret of a handed-out turf, from the part of the address that browsers don't send to any server. */
export function linkInAddress(): string | null {
  return /^#turf=([\w.-]+)$/.exec(location.hash)?.[1] ?? null
}

/** Known again when the same link is tapped a second time, without keeping the link. */
export async function linkHash(link: string): Promise<string> {
  return toBase64url(await crypto.subtle.digest('SHA-256', encode(link)))
}

/** Exchanges the link for its turf. Until it is here the link stays in the address, so that a reload can go on. */
export async function claimTurf(link: string): Promise<void> {
  phone.set({ view: { kind: 'claiming' } })
  const id = phoneId(await linkHash(link))
  const answer = await claim(link, id, deviceName())
  if (answer.kind !== 'ok') {
    phone.set({ view: { kind: 'claim-failed', link, code: answer.kind === 'refused' ? answer.code : null } })
    return
  }
  if (answer.value.pack.pinRequired) phone.set({ view: { kind: 'choose-pin', link, phone: id, claimed: answer.value } })
  else await keepClaimed(link, id, answer.value, null)
}

/** Puts a claimed turf on this phone, under its lock, and opens it. */
export async function keepClaimed(
  link: string,
  id: string,
  { pack, delivery }: Claimed,
  pin: string | null,
): Promise<void> {
  const { lock, key } = await newLock(pin)
  await keepTurf({
    id: pack.handout,
    phone: id,
    link: await linkHash(link),
    delivery,
    until: pack.until,
    state: 'open',
    lock,
    pack: await lockAway(key, pack),
    recorded: 0,
    delivered: 0,
  })
  sessionStorage.removeItem(PHONE_KEY)
  history.replaceState(null, '', '#/')
  const turf = await keptTurf(pack.handout)
  if (turf) await openSession(turf, key)
}

/** The same for every try at one link, so that an answer that got lost doesn't use up another of its phones. */
function phoneId(hash: string): string {
  const [known, id] = sessionStorage.getItem(PHONE_KEY)?.split(' ') ?? []
  if (known === hash && id) return id
  const fresh = crypto.randomUUID()
  sessionStorage.setItem(PHONE_KEY, `${hash} ${fresh}`)
  return fresh
}

/** What the organiser sees to tell the phones apart: "Android phone", no more. */
function deviceName(): string {
  const agent = navigator.userAgent
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac', 'Linux'].find((name) => agent.includes(name))
  return system ?? 'Phone'
}
