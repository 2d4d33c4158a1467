import type { Handle } from '../compare/comparison.ts'
import { mixed } from '../read/dictionary.ts'

/** A blocking rule: two records meet if they share a key of every handle in it. */
export type Rule = { name: string; handles: readonly Handle[] }

export function ruleOf(handles: readonly Handle[]): Rule {
  return { name: handles.map((handle) => handle.name).join(' and '), handles }
}

/** The rule of the handles with these names. */
export function ruleNamed(handles: readonly Handle[], names: readonly string[]): Rule {
  return ruleOf(handles.filter((handle) => names.includes(handle.name)))
}

/** Whether a rule has no part in a comparison, so that the pairs it brings can teach that comparison without bias. */
export function isFreeOf(rule: Rule, comparison: string): boolean {
  return !rule.handles.some((handle) => handle.of.includes(comparison))
}

/** At most so many keys of one record under one rule. */
const MOST_KEYS = 24

/** The keys of one record: `now[0 … count)`. Made once and used again for every record. */
export type Keys = { now: Int32Array; next: Int32Array; count: number }

export function roomForKeys(): Keys {
  return { now: new Int32Array(MOST_KEYS), next: new Int32Array(MOST_KEYS), count: 0 }
}

/**
 * Fills `keys` with those of a record under a rule: one for each combination of what it holds in the rule's handles, none if
 * it holds nothing in one of them. A key is a 32-bit hash; two that fall together by chance bring strangers to be compared,
 * which costs a little time and nothing else.
 */
export function readKeys(rule: Rule, record: number, keys: Keys): void {
  keys.now[0] = 0
  keys.count = 1
  for (const handle of rule.handles) combine(handle, record, keys)
}

function combine({ keys: held, width }: Handle, record: number, keys: Keys): void {
  let count = 0
  for (let i = record * width; i < (record + 1) * width; i++) {
    const key = held[i] as number
    if (key === 0) break
    for (let k = 0; k < keys.count && count < MOST_KEYS; k++) {
      keys.next[count++] = mixed(Math.imul(keys.now[k] as number, 31) ^ key)
    }
  }
  const filled = keys.next
  keys.next = keys.now
  keys.now = filled
  keys.count = count
}
