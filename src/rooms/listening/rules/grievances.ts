/** For how long it has been so, the choices of a doorstep answer. */
export const SINCE = ['days', 'weeks', 'months', 'years'] as const
export type Since = (typeof SINCE)[number]

/** How bad it is: 1 a nuisance, 2 makes life hard, 3 harms health, 4 dangerous now. */
export const SEVERITIES = [1, 2, 3, 4] as const
export type Severity = (typeof SEVERITIES)[number]

/** How far it reaches. */
export const AFFECTED = ['me', 'household', 'building', 'street'] as const
export type Affected = (typeof AFFECTED)[number]

export const WORDS_MAX = 4000
