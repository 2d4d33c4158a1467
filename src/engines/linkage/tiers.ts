import { oddsBits } from './learn/model.ts'

/** How sure it is that records are one person. */
export type Tier = 'surely' | 'probably' | 'perhaps'

/** The least evidence of each tier, in bits: one wrong in a thousand, even odds, one right in ten. */
export const SURELY = oddsBits(999 / 1000)
export const PROBABLY = oddsBits(1 / 2)
export const PERHAPS = oddsBits(1 / 10)

/** The tier that so many bits of evidence reach; nothing below the last. */
export function tierOf(bits: number): Tier | undefined {
  if (bits >= SURELY) return 'surely'
  if (bits >= PROBABLY) return 'probably'
  return bits >= PERHAPS ? 'perhaps' : undefined
}
