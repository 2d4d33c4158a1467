/** A canvasser may have a phone and a spare one, and change phones once. More would be a link that has got about. */
export const PHONES_MOST = 3

/** For so long after its end a round still takes what waited on a phone; then outcomes by door fold into totals. */
export const DELIVERY_DAYS = 30

export type HandoutState = 'open' | 'ended' | 'withdrawn'

export function stateOf({ until, withdrawnAt }: { until: Date; withdrawnAt: Date | null }, now: Date): HandoutState {
  if (withdrawnAt) return 'withdrawn'
  return now < until ? 'open' : 'ended'
}
