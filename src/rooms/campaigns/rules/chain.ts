import type { Granted } from './campaign.ts'

/**
 * The chain from grievance to report-back. All of it is counted from records each time; none of it is stored.
 * `came` are people, each counted once however many events they came to.
 */
export type Chain = {
  readonly households: number
  readonly buildings: number
  readonly came: number
  readonly outcome: { readonly granted: Granted; readonly on: string } | null
  readonly told: number
}

/** Numbers this small could point at a person on a public page: "raised by 1 household in 1 building". */
const SMALL = 3

/** Whether the public page may say how many households raised it. */
export function showsRaised(chain: Chain): boolean {
  return chain.households >= SMALL
}
