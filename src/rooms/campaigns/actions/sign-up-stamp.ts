import { createHash, timingSafeEqual } from 'node:crypto'
import type { At } from '../../../platform/at.ts'
import { keyedHash } from '../../../platform/secrets.ts'
import { isProof, judgeStamp, proofBits, proofText } from '../rules/index.ts'

/** What a sign-up form carries: when it was drawn, signed, so that a form can't be made up or kept for later. */
export function makeStamp(at: At, event: string): string {
  const madeAt = at.now.getTime().toString(36)
  return `${madeAt}.${sign(at, event, madeAt)}`
}

export function checkStamp(at: At, event: string, stamp: string): ReturnType<typeof judgeStamp> {
  const [madeAt = '', signature = ''] = stamp.split('.')
  const wanted = Buffer.from(sign(at, event, madeAt))
  const given = Buffer.from(signature)
  const authentic = wanted.length === given.length && timingSafeEqual(wanted, given)
  return judgeStamp({ madeAt: Number.parseInt(madeAt, 36), authentic }, at.now.getTime())
}

const sign = (at: At, event: string, madeAt: string) =>
  keyedHash(at.house.secrets, 'sign-up form', at.scope.organisation, `${event} ${madeAt}`)

/** Whether the browser worked for it (`islands/sign-up.ts`). Without JavaScript there is no proof, and the mail goes out more slowly. */
export function isProven(stamp: string, email: string, nonce: string): boolean {
  if (!nonce) return false
  return isProof(
    createHash('sha256')
      .update(proofText(stamp, email, nonce))
      .digest(),
    proofBits,
  )
}
