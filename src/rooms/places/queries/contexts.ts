import type { At } from '../../../platform/at.ts'

export type ShownFact = { label: string; value: string }

/** What the other rooms know of these buildings, streets or turfs, gathered from those that said they know. */
export async function factsOf(at: At, of: string, things: readonly string[]): Promise<Map<string, ShownFact[]>> {
  const facts = new Map<string, ShownFact[]>(things.map((thing) => [thing, []]))
  if (things.length === 0) return facts
  for (const context of at.house.contexts(of))
    for (const [thing, known] of await context.facts(at, things)) facts.get(thing)?.push(...known)
  return facts
}
