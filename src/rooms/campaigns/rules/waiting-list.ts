/** `unconfirmed` holds nothing yet; `held` has a place; `waiting` gets one when somebody cancels, first come first. */
export type Standing = 'unconfirmed' | 'held' | 'waiting' | 'cancelled'

/** How many places are free. @param places the limit; null where there is none, and then the answer is null */
export function freePlaces(places: number | null, held: number): number | null {
  return places === null ? null : Math.max(0, places - held)
}

/**
 * What a sign-up becomes when it is confirmed. Nobody overtakes those who wait: while somebody does, a place that is free
 * is theirs, even before they have been moved up.
 */
export function standingOf(places: number | null, held: number, waiting: number): 'held' | 'waiting' {
  const free = freePlaces(places, held)
  return free === null || free > waiting ? 'held' : 'waiting'
}

/** Who moves up from the waiting list. @param waiting ids, the longest waiting first */
export function movingUp(places: number | null, held: number, waiting: readonly string[]): readonly string[] {
  const free = freePlaces(places, held)
  return free === null ? waiting : waiting.slice(0, free)
}
