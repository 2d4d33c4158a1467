import type { Row } from '../people.ts'

/**
 * A step of agreement: `how` two values agree, `usual` the share of true pairs that one expects there before any data is
 * seen, and `rare` if agreeing on a rare value says more than agreeing on a common one.
 */
export type Level = { how: string; usual: number; rare?: true }

/** One thing that two records are compared on, by their numbers. Levels go from full agreement down to none. */
export type Comparison = {
  of: string
  levels: readonly Level[]
  /** The level that two records reach; `SILENT` where one of them says nothing. Symmetric. */
  level(a: number, b: number): number
  /** The share of records with the value on which two records meet. Asked only at levels marked `rare`. Symmetric. */
  share(a: number, b: number, level: number): number
  /** How near two people who reach this level must live. Without it, agreeing says nothing of where they live. */
  near?(level: number): Nearness
  /** From this nearness on, agreeing is what neighbours or a family do, and is weighed as such. */
  expectedFrom?: Nearness
  /** The chance that two records taken at random, both of which say something, reach the first level, if it can be counted. */
  chance?(): number
}

export const SILENT = -1

/**
 * How near two people live, by what the records say: nothing is known, in one neighbourhood, in one home. People in one
 * home share street, phone and surname without being one person, so these can't count as if each were found by chance.
 */
export type Nearness = typeof APART | typeof NEIGHBOURS | typeof ONE_HOME
export const APART = 0
export const NEIGHBOURS = 1
export const ONE_HOME = 2

/**
 * What can bring two records together: `keys[record * width …]` are hashes of what the record holds, 0 where nothing. `of`
 * names the comparisons that agree of themselves where two records share a key.
 */
export type Handle = { name: string; of: readonly string[]; width: number; keys: Int32Array }

/** A part of what is known of people: it reads rows into numbered places, and offers comparisons and handles. */
export type Field = {
  put(row: Row, at: number): void
  /** Empties a place. */
  take(at: number): void
  comparisons: readonly Comparison[]
  handles: readonly Handle[]
}

/** A handle with nothing in it yet. */
export function handle(name: string, of: readonly string[], places: number, width = 1): Handle {
  return { name, of, width, keys: new Int32Array(places * width) }
}

/** Writes the keys of a record into a handle, and empties what is left of its width. */
export function hold({ keys, width }: Handle, at: number, hashes: readonly number[]): void {
  for (let i = 0; i < width; i++) keys[at * width + i] = hashes[i] ?? 0
}
