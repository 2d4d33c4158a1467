import type { Seconds } from './units.ts'

/** When a search ends: after so many rounds, or when the given clock has run so long; whichever is first. */
export type Stop = {
  rounds?: number
  /** `now` counts seconds from anywhere; the engine itself has no clock. */
  time?: { limit: Seconds; now: () => number }
}

/** Asking a clock costs more than a round of search. */
const ROUNDS_BETWEEN_LOOKS = 16

/** Gives a question to be asked once before each round: is this the end? */
export function stopping({ rounds = Number.POSITIVE_INFINITY, time }: Stop): () => boolean {
  let round = 0
  const end = time ? time.now() + time.limit : 0
  return () => {
    if (round >= rounds) return true
    if (time && round % ROUNDS_BETWEEN_LOOKS === 0 && time.now() >= end) return true
    round++
    return false
  }
}

/** How much of the search is over, from 0 to 1, for schedules that cool down. */
export function progressOf({ rounds, time }: Stop): (round: number) => number {
  const start = time ? time.now() : 0
  return (round) =>
    Math.min(1, Math.max(rounds ? round / rounds : 0, time ? (time.now() - start) / Math.max(time.limit, 1e-9) : 0))
}
