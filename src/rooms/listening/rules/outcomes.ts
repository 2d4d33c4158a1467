/** What came of knocking on a door, in the order of the buttons. */
export const OUTCOMES = ['no-answer', 'talked', 'not-now', 'refused', 'empty', 'inaccessible'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** These end the work at a door; after the others somebody should try again. */
const SETTLED: readonly Outcome[] = ['talked', 'refused', 'empty']

export function settled(outcome: Outcome): boolean {
  return SETTLED.includes(outcome)
}
