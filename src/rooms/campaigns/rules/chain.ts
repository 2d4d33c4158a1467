import type { Granted } from './campaign.ts'

/**
 * The chain from grievance to report-back. All of it is counted from records each time; none of it is stored.
 * `came` are people, each counted once however many events they came to.
 */
export type Chain = {
  readonly raised: { readonly households: number; readonly buildings: number } | 'few' | null
  readonly came: number
  readonly outcome: { readonly granted: Granted; readonly on: string } | null
  readonly told: number
}

/** Numbers below this could point at somebody on a public page: "raised by 1 household in 1 building". */
const FEW = 3

/** The chain as anybody may read it. */
export function inPublic(chain: Chain): Chain {
  const { raised } = chain
  return raised !== null && raised !== 'few' && raised.households < FEW ? { ...chain, raised: 'few' } : chain
}
